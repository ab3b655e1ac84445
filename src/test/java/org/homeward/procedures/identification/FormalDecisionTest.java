package org.homeward.procedures.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.IdentificationProcess;
import org.junit.jupiter.api.Test;

/** Nobody decides alone who is a victim, nor reviews an own decision. */
class FormalDecisionTest {

    @Test
    void r1_nothing_is_decided_before_the_panel_was_heard() {
        assertThat(ValueCase.adult().problems(DecideStatusStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple(IdentificationProcess.Variable.IDENTIFICATION_DECISION, "panel.quorumMissing"));
        assertThat(ValueCase.adult()
                        .with(CasePart.heard("identification"), true)
                        .effects(DecideStatusStep.RULES))
                .isEqualTo(Effects.NONE);
    }

    @Test
    void nobody_reviews_a_decision_that_they_took_part_in() {
        assertThat(ValueCase.adult().says("reviewerTookPart", "yes").problems(ReviewDecisionStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple("reviewerTookPart", "review.tookPart"));
        assertThat(ValueCase.adult().says("reviewerTookPart", "no").effects(ReviewDecisionStep.RULES))
                .isEqualTo(Effects.NONE);
    }
}
