package org.homeward.procedures.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.junit.jupiter.api.Test;

class ReviewPlanStepTest {

    @Test
    void the_next_review_is_on_the_named_day_and_without_one_there_is_none() {
        assertThat(ValueCase.adult().says("planReviewOn", "2026-06-01").effects(ReviewPlanStep.RULES))
                .isEqualTo(Effects.set("planReviewDueOn", "2026-06-01"));
        assertThat(ValueCase.adult().effects(ReviewPlanStep.RULES)).isEqualTo(Effects.set("planReviewDueOn", null));
    }
}
