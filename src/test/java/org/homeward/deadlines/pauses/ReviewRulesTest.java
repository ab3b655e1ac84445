package org.homeward.deadlines.pauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import org.homeward.shared.InvalidContentException;
import org.junit.jupiter.api.Test;

/** How long a hold goes without a review is data. */
class ReviewRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final ReviewRules rules = new ReviewRules(new PauseSettings(Period.ofYears(1), Period.ofDays(30)));

    @Test
    void the_days_between_two_reviews_are_those_that_are_set() {
        assertThat(rules.reviewOn(null, TODAY.plusDays(200), TODAY)).isEqualTo(TODAY.plusDays(30));
        assertThat(rules.reviewOn(null, TODAY.plusDays(10), TODAY)).isEqualTo(TODAY.plusDays(10));
        assertThat(rules.reviewOn(TODAY.plusDays(30), TODAY.plusDays(200), TODAY))
                .isEqualTo(TODAY.plusDays(30));
        assertThatThrownBy(() -> rules.reviewOn(TODAY.plusDays(31), TODAY.plusDays(200), TODAY))
                .isInstanceOf(InvalidContentException.class);
    }
}
