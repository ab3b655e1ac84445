package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.homeward.shared.procedures.RepatriationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a child's case must have before anybody crosses (R19). */
class SafeguardTest {

    private static final Instant DAY = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant LATER = DAY.plusSeconds(3600);

    private static final Safeguard ALL =
            new Safeguard(DAY, LATER, DAY, null, RepatriationProcess.Answer.RETURN_TO_FAMILY, LATER, LATER);

    @Test
    void with_all_safeguards_a_child_may_travel() {
        assertThat(ALL.missingForTravel()).isEmpty();
    }

    @Test
    void without_any_each_is_named() {
        assertThat(Safeguard.NONE.missingForTravel())
                .containsExactly(
                        "children.missing.guardian",
                        "children.missing.childView",
                        "children.missing.bestInterests",
                        "children.missing.escort");
        assertThat(Safeguard.NONE.missingForApproval()).doesNotContain("children.missing.escort");
    }

    @Test
    void an_interview_before_the_guardian_was_there_does_not_count() {
        assertThat(new Safeguard(LATER, DAY, DAY, null, RepatriationProcess.Answer.RETURN_TO_FAMILY, LATER, LATER)
                        .missingForTravel())
                .containsExactly("children.missing.guardian");
    }

    @Test
    void after_a_declined_interview_the_guardian_is_enough() {
        assertThat(new Safeguard(DAY, null, DAY, null, RepatriationProcess.Answer.RETURN_TO_FAMILY, LATER, LATER)
                        .missingForTravel())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"StayInDestination", "Third"})
    void a_decision_against_the_return_lets_nobody_go(String decision) {
        assertThat(new Safeguard(DAY, LATER, DAY, null, decision, LATER, LATER).missingForTravel())
                .containsExactly("children.missing.bestInterests");
    }

    @Test
    void an_objection_after_the_decision_goes_back_to_the_panel() {
        var objected = new Safeguard(DAY, LATER, DAY, LATER, RepatriationProcess.Answer.RETURN_TO_ALT_CARE, DAY, LATER);
        assertThat(objected.missingForApproval()).containsExactly("children.missing.objection");
        assertThat(objected.missingForTravel()).containsExactly("children.missing.objectionOnTheWay");
        assertThat(new Safeguard(DAY, LATER, DAY, DAY, RepatriationProcess.Answer.RETURN_TO_ALT_CARE, LATER, LATER)
                        .missingForTravel())
                .isEmpty();
    }

    @Test
    void a_stay_is_decided_when_no_return_was_found_best_and_no_objection_came_after() {
        assertThat(decided("decided otherwise", DAY).stayDecided()).isTrue();
        assertThat(decided("decided otherwise", LATER).stayDecided()).isFalse();
        assertThat(decided(RepatriationProcess.Answer.RETURN_TO_FAMILY, DAY).stayDecided())
                .isFalse();
        assertThat(Safeguard.NONE.stayDecided()).isFalse();
    }

    private static Safeguard decided(String best, Instant objection) {
        return new Safeguard(DAY, null, DAY, objection, best, DAY, null);
    }
}
