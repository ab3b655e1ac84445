package org.homeward.procedures.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An adult who leaves isn't missing (R13); of a child somebody is always told. */
class R13LostContactTest {

    @Test
    void of_a_child_somebody_is_told() {
        assertThat(ValueCase.child().says("lostContactTold", "nobody").problems(ReviewLostContactStep.RULES))
                .containsExactly(Requirement.problem("lostContactTold", "lostContact.childUntold"));
        assertThat(ValueCase.child().says("lostContactTold", "childProtection").problems(ReviewLostContactStep.RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, low, , true",
        "authorities, high, yes, true",
        "authorities, high, no, false",
        "authorities, high, , false",
        "authorities, low, yes, false",
        "authorities, , yes, false",
        "childProtection, high, yes, false",
        ", high, yes, false"
    })
    void of_an_adult_the_authorities_are_told_only_in_great_danger_and_if_that_was_agreed_before(
            String told, String risk, String agreed, boolean taken) {
        // given
        var review = ValueCase.adult().with(CasePart.newest("tellIfLost"), Optional.ofNullable(agreed));
        if (told != null) {
            review.says("lostContactTold", told);
        }
        if (risk != null) {
            review.knows(DomesticReturnProcess.Variable.RISK_LEVEL, risk);
        }

        // when
        var problems = review.problems(ReviewLostContactStep.RULES);

        // then
        if (taken) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).containsExactly(Requirement.problem("lostContactTold", "lostContact.notAgreed"));
        }
    }

    @Test
    void the_risk_at_home_counts_more_than_that_of_the_return() {
        // given
        var review = ValueCase.adult()
                .with(CasePart.newest("tellIfLost"), Optional.of("yes"))
                .says("lostContactTold", "authorities")
                .knows(DomesticReturnProcess.Variable.RISK_LEVEL, "low");

        // then
        assertThat(review.problems(ReviewLostContactStep.RULES)).isNotEmpty();
        assertThat(review.knows("riskAtHome", "high").problems(ReviewLostContactStep.RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"searchOn", "lost"})
    void the_search_goes_on_with_its_first_attempt_again_or_the_contact_is_lost(String decision) {
        assertThat(ValueCase.adult()
                        .says("lostContactTold", "nobody")
                        .says("lostContactDecision", decision)
                        .says("nextVisitOn", "2026-03-09")
                        .effects(ReviewLostContactStep.RULES))
                .isEqualTo(Effects.set(ReintegrationProcess.Variable.VISITS_GO_ON, decision.equals("searchOn"))
                        .andSet("agreedVisitOn", "2026-03-09")
                        .andSet("visitTries", 0));
    }
}
