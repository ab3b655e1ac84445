package org.homeward.procedures.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RetraffickingEvent;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordVisitStepsTest {

    private static final Effect COUNTED = new Effect.TraffickedAgain(RetraffickingEvent.Kind.signs);
    private static final Effect OFFERED = new Effect.OffersIdentification();

    @ParameterizedTest
    @CsvSource({"immediateSafety, High", "threatsSince, yes", "retraffickingSigns, yes"})
    void the_goals_are_not_met_in_danger(String field, String answer) {
        assertThat(visit().says(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet")
                        .says(field, answer)
                        .problems(RecordVisitSteps.VISIT))
                .containsExactly(
                        Requirement.problem(ReintegrationProcess.Variable.VISIT_OUTCOME, "visit.stillInDanger"));
        assertThat(visit().says(ReintegrationProcess.Variable.VISIT_OUTCOME, "continue")
                        .says(field, answer)
                        .problems(RecordVisitSteps.VISIT))
                .isEmpty();
    }

    @Test
    void the_goals_are_not_met_in_danger_that_a_call_finds() {
        assertThat(visit().says(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet")
                        .says("threatsSince", "yes")
                        .problems(RecordVisitSteps.CALL))
                .containsExactly(
                        Requirement.problem(ReintegrationProcess.Variable.VISIT_OUTCOME, "visit.stillInDanger"));
    }

    @Test
    void the_goals_are_not_met_of_a_child_among_adults() {
        assertThat(visit().says(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet")
                        .says("separateFromAdults", "no")
                        .problems(RecordVisitSteps.CALL))
                .containsExactly(Requirement.problem(ReintegrationProcess.Variable.VISIT_OUTCOME, "visit.amongAdults"));
        assertThat(visit().says(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet")
                        .says("separateFromAdults", "no")
                        .problems(RecordVisitSteps.VISIT))
                .containsExactly(Requirement.problem(ReintegrationProcess.Variable.VISIT_OUTCOME, "visit.amongAdults"));
        assertThat(visit().says(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet")
                        .says("separateFromAdults", "yes")
                        .problems(RecordVisitSteps.CALL))
                .isEmpty();
    }

    @Test
    void danger_is_said_before_the_place_among_adults() {
        assertThat(visit().says(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet")
                        .says("threatsSince", "yes")
                        .says("separateFromAdults", "no")
                        .problems(RecordVisitSteps.VISIT))
                .containsExactly(
                        Requirement.problem(ReintegrationProcess.Variable.VISIT_OUTCOME, "visit.stillInDanger"));
    }

    @Test
    void a_visit_that_was_made_counts_and_no_other_is_tried() {
        assertThat(visit().knows("visitsDone", 1)
                        .knows("visitTries", 1)
                        .says("visitedOn", "2026-03-01")
                        .says("nextVisitOn", "2026-04-01")
                        .effects(RecordVisitSteps.VISIT))
                .isEqualTo(came("made", 0, "2026-03-01", "2026-04-01", false).and(made(2, null)));
    }

    @ParameterizedTest
    @CsvSource({"yes, made", "no, again", ", again"})
    void a_childs_visit_counts_only_if_the_child_was_seen_alone(String alone, String result) {
        // given
        var visit = ValueCase.child()
                .knows(ReintegrationProcess.Variable.IS_CHILD, true)
                .says("visitMode", "Home");
        if (alone != null) {
            visit.says("seenAlone", alone);
        }

        // then
        assertThat(visit.effects(RecordVisitSteps.VISIT))
                .isEqualTo(came(result, 0, null, null, false).and(result.equals("made") ? made(1, null) : another()));
    }

    @ParameterizedTest
    @CsvSource({", again, 1", "0, again, 1", "1, remotely, 2", "2, remotely, 3"})
    void who_was_not_found_is_visited_once_more_then_called(Integer before, String result, int tries) {
        // given
        var visit = visit().says("visitMode", "NotFound");
        if (before != null) {
            visit.knows("visitTries", before);
        }

        // then
        assertThat(visit.effects(RecordVisitSteps.VISIT))
                .isEqualTo(came(result, tries, null, null, false).and(another()));
    }

    @Test
    void a_call_that_reaches_nobody_is_reviewed_as_lost_contact() {
        assertThat(visit().says("visitMode", "NotFound").knows("visitTries", 2).effects(RecordVisitSteps.CALL))
                .isEqualTo(came("review", 3, null, null, false).and(another()));
        assertThat(visit().says("visitMode", "Phone").effects(RecordVisitSteps.CALL))
                .isEqualTo(came("made", 0, null, null, false).and(made(1, null)));
    }

    @Test
    void danger_at_a_visit_asks_for_the_safety_to_be_looked_at() {
        assertThat(visit().says("threatsSince", "yes").effects(RecordVisitSteps.VISIT))
                .isEqualTo(came("made", 0, null, null, true).and(made(1, null)));
    }

    @Test
    void signs_of_new_exploitation_are_counted_and_an_adult_who_agrees_is_offered_identification() {
        // given
        var visit = visit().says("retraffickingSigns", "yes");
        var came = came("made", 0, null, null, true).and(made(1, null));

        // then
        assertThat(visit.effects(RecordVisitSteps.VISIT))
                .isEqualTo(Effects.of(COUNTED).and(came));
        assertThat(visit.says("newCaseAgreed", "yes").effects(RecordVisitSteps.VISIT))
                .isEqualTo(Effects.of(COUNTED, OFFERED).and(came));
    }

    @Test
    void a_child_with_signs_is_protected_at_once_after_its_place_among_adults_is_told() {
        assertThat(ValueCase.child()
                        .says("retraffickingSigns", "yes")
                        .says("separateFromAdults", "no")
                        .effects(RecordVisitSteps.VISIT))
                .isEqualTo(Effects.of(
                                new Effect.Happened(CaseEvent.heldWithAdults, null),
                                new Effect.SeeksPlaceApart(),
                                COUNTED,
                                OFFERED)
                        .and(came("made", 0, null, null, true))
                        .and(made(1, null)));
    }

    @ParameterizedTest
    @CsvSource({"true, Given, 2026-03-31T00:00:00Z", "false, Given, ", "true, Declined, "})
    void feedback_is_due_after_a_visit_that_asks_for_it_while_the_person_agrees(
            boolean asked, ConsentValue consent, String due) {
        // given
        var visit = schedule(visit(), asked).with(CasePart.CONSENTS, List.of(feedback(consent)));
        visit.knows("arrivedAt", "2026-02-28T00:00:00Z");

        // then
        assertThat(visit.effects(RecordVisitSteps.VISIT))
                .isEqualTo(came("made", 0, null, null, false).and(made(1, due)));
    }

    @Test
    void the_table_is_told_the_risk_and_how_many_visits_were_made() {
        // given
        var visit = visit().with(CasePart.CONSENTS, List.of(feedback(ConsentValue.Given)))
                .knows("arrivedAt", "2026-02-28T00:00:00Z")
                .knows(DomesticReturnProcess.Variable.RISK_LEVEL, "high")
                .knows("visitsDone", 1);
        visit.table(
                Decision.VISIT_SCHEDULE,
                told -> told.equals(Map.of("child", false, "risk", "high", "visitsDone", 1))
                        ? Optional.of(Map.of("offset", "P1D", "feedback", true))
                        : Optional.empty());

        // then
        assertThat(visit.effects(RecordVisitSteps.VISIT).variables())
                .containsEntry(ReintegrationProcess.Variable.FEEDBACK_DUE, true)
                .containsEntry("feedbackDueOn", "2026-03-01T00:00:00Z");
        assertThat(visit.knows("riskAtHome", "low")
                        .effects(RecordVisitSteps.VISIT)
                        .variables())
                .containsEntry(ReintegrationProcess.Variable.FEEDBACK_DUE, false);
    }

    @Test
    void changes_of_the_plan_are_reviewed_from_the_visit_on() {
        assertThat(visit().says("planChanges", "words")
                        .says("visitedOn", "2026-03-01")
                        .effects(RecordVisitSteps.VISIT))
                .isEqualTo(came("made", 0, "2026-03-01", null, false)
                        .and(made(1, null))
                        .andSet("planReviewDueOn", "2026-03-01"));
        assertThat(visit().says("planChanges", " ")
                        .effects(RecordVisitSteps.VISIT)
                        .variables())
                .doesNotContainKey("planReviewDueOn");
    }

    @Test
    void visit_and_call_are_declared_alike() {
        assertThat(List.of(RecordVisitSteps.VISIT, RecordVisitSteps.CALL))
                .extracting(StepRules::asked)
                .containsOnly(RecordVisitSteps.VISIT.asked());
    }

    private static ValueCase visit() {
        return ValueCase.adult();
    }

    private static ValueCase schedule(ValueCase visit, boolean feedback) {
        return visit.table(
                Decision.VISIT_SCHEDULE, told -> Optional.of(Map.of("offset", "P1M3D", "feedback", feedback)));
    }

    private static Consent feedback(ConsentValue value) {
        return new Consent(
                1,
                ValueCase.NUMBER,
                Purpose.FeedbackToHost,
                "destination.case-manager",
                value,
                ValueCase.NOW,
                null,
                null,
                ValueCase.HOME,
                null);
    }

    private static Effects came(String result, int tries, String made, String next, boolean danger) {
        return Effects.set(ReintegrationProcess.Variable.VISIT_RESULT, result)
                .andSet("visitTries", tries)
                .andSet("visitMadeOn", made)
                .andSet("agreedVisitOn", next)
                .andSet(ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, danger);
    }

    private static Effects made(int done, String feedback) {
        return Effects.set("visitsDone", done)
                .andSet(ReintegrationProcess.Variable.VISITS_GO_ON, false)
                .andSet(ReintegrationProcess.Variable.FEEDBACK_DUE, feedback != null)
                .andSet("feedbackDueOn", feedback);
    }

    private static Effects another() {
        return Effects.set(ReintegrationProcess.Variable.VISITS_GO_ON, true)
                .andSet(ReintegrationProcess.Variable.FEEDBACK_DUE, false);
    }
}
