package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeward.procedures.Safeguard;
import org.homeward.shared.procedures.RepatriationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a child's case must have before anybody crosses (R19). */
class SafeguardTest {

    private static final Instant DAY = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant LATER = DAY.plusSeconds(3600);

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private static final Safeguard ALL =
            new Safeguard(DAY, null, LATER, DAY, null, RepatriationProcess.Answer.RETURN_TO_FAMILY, LATER, LATER);

    @Test
    void with_all_safeguards_a_child_may_travel() {
        assertThat(ALL.missingForTravel(TODAY)).isEmpty();
    }

    @Test
    void without_any_each_is_named() {
        assertThat(Safeguard.NONE.missingForTravel(TODAY))
                .containsExactly(
                        "children.missing.guardian",
                        "children.missing.childView",
                        "children.missing.bestInterestsOnTheWay",
                        "children.missing.escort");
        assertThat(Safeguard.NONE.missingForApproval(TODAY)).doesNotContain("children.missing.escort");
    }

    @Test
    void an_interview_before_the_guardian_was_there_does_not_count() {
        assertThat(new Safeguard(LATER, null, DAY, DAY, null, RepatriationProcess.Answer.RETURN_TO_FAMILY, LATER, LATER)
                        .missingForTravel(TODAY))
                .containsExactly("children.missing.guardian");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09, children.missing.guardianEnded", "2026-03-10,", "2026-03-11,"})
    void a_guardian_whose_day_has_passed_is_none(LocalDate until, String missing) {
        var guarded =
                new Safeguard(DAY, until, LATER, DAY, null, RepatriationProcess.Answer.RETURN_TO_FAMILY, LATER, LATER);
        assertThat(guarded.missingForTravel(TODAY)).isEqualTo(missing == null ? List.of() : List.of(missing));
    }

    @Test
    void after_a_declined_interview_the_guardian_is_enough() {
        assertThat(new Safeguard(DAY, null, null, DAY, null, RepatriationProcess.Answer.RETURN_TO_FAMILY, LATER, LATER)
                        .missingForTravel(TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"StayInDestination", "Third"})
    void a_decision_against_the_return_lets_nobody_go(String decision) {
        assertThat(new Safeguard(DAY, null, LATER, DAY, null, decision, LATER, LATER).missingForTravel(TODAY))
                .containsExactly("children.missing.bestInterestsOnTheWay");
    }

    @Test
    void an_objection_after_the_decision_goes_back_to_the_panel() {
        var objected =
                new Safeguard(DAY, null, LATER, DAY, LATER, RepatriationProcess.Answer.RETURN_TO_ALT_CARE, DAY, LATER);
        assertThat(objected.missingForApproval(TODAY)).containsExactly("children.missing.objection");
        assertThat(objected.missingForTravel(TODAY)).containsExactly("children.missing.objectionOnTheWay");
        assertThat(new Safeguard(
                                DAY, null, LATER, DAY, DAY, RepatriationProcess.Answer.RETURN_TO_ALT_CARE, LATER, LATER)
                        .missingForTravel(TODAY))
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
        return new Safeguard(DAY, null, null, DAY, objection, best, DAY, null);
    }
}
