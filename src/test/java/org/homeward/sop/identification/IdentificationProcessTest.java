package org.homeward.sop.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.IdentificationProcess.Answer;
import org.homeward.shared.procedures.IdentificationProcess.Message;
import org.homeward.shared.procedures.IdentificationProcess.Outcome;
import org.homeward.shared.procedures.IdentificationProcess.Step;
import org.homeward.shared.procedures.IdentificationProcess.Variable;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Identification from screening to a decision that is explained, with a guardian before a child is heard. Long, since each of its
 * ways is passed.
 */
@ProcedureTest("identification/identification")
class IdentificationProcessTest {

    private final Procedure procedure;

    IdentificationProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    private static final String PANEL = "callActivity_panelDecision";

    @Test
    void without_signs_it_ends_after_the_screening() {
        // given
        var identification = procedure.begins(adult());
        assertThat(identification).isWaitingAtExactly(Step.SCREEN_PERSON);

        // when
        screened(identification, Answer.NOT_APPARENT, Answer.GIVEN);

        // then
        assertThat(identification)
                .isEnded()
                .hasPassed("event_notApparent")
                .hasNotPassed(Step.SECURE_SAFETY)
                .variables()
                .containsEntry(OUTCOME, Outcome.NOT_APPARENT);
    }

    @Test
    void who_is_identified_at_home_where_the_commune_comes_first_is_reported_to_it_and_screened_meanwhile() {
        // when
        var identification = procedure.begins(person(false, false, "reportedAtOnce"));

        // then
        assertThat(identification).isWaitingAtExactly(Step.SCREEN_PERSON);
        assertThat(procedure.sent()).containsExactly(Message.REPORTED_AT_HOME);
        assertThat(procedure.carried(Message.REPORTED_AT_HOME))
                .isEqualTo(Map.of(
                        Variable.REPORT_LIMIT, "reportedAtOnce", Variable.REPORT_RECEIVED, "2026-03-02T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"possible", "needsReview"})
    void each_other_result_secures_the_persons_safety_first(String result) {
        // given
        var identification = procedure.begins(adult());

        // when
        screened(identification, result, Answer.GIVEN);

        // then
        assertThat(identification).isWaitingAtExactly(Step.SECURE_SAFETY);
    }

    @Test
    void custody_and_a_place_with_a_limit_are_told_to_the_whole_case() {
        // given
        var identification = procedure.begins(adult());
        screened(identification, "possible", Answer.GIVEN);

        // when
        complete(
                task(Step.SECURE_SAFETY, identification),
                withVariables(
                        Variable.CUSTODY_LIMIT, "suspectCustody", Variable.CUSTODY_BEGAN, "2026-03-02T08:00:00Z"));
        complete(
                task(Step.PLACE_TEMPORARILY, identification),
                withVariables(
                        Variable.STAY_LIMIT,
                        "firstStay",
                        Variable.PLACE_ENTERED,
                        "2026-03-02",
                        Variable.SEPARATION_DUE,
                        true));

        // then
        assertThat(procedure.sent())
                .containsExactly(Message.PERSON_HELD, Message.HELD_WITH_ADULTS, Message.PLACE_ENTERED);
        assertThat(procedure.carried(Message.PERSON_HELD))
                .isEqualTo(Map.of(
                        Variable.CUSTODY_LIMIT, "suspectCustody", Variable.CUSTODY_BEGAN, "2026-03-02T08:00:00Z"));
        assertThat(procedure.carried(Message.PLACE_ENTERED))
                .isEqualTo(Map.of(
                        Variable.STAY_LIMIT,
                        "firstStay",
                        Variable.PLACE_ENTERED,
                        "2026-03-02",
                        Variable.ACTING_SIDE,
                        "destination"));
    }

    @Test
    void who_is_not_held_and_may_stay_needs_no_such_message() {
        // when
        var identification = placed(adult(), Answer.GIVEN);

        // then
        assertThat(identification).isWaitingAtExactly(Step.INTERVIEW_PERSON);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void an_adult_who_agrees_is_interviewed_before_the_panel_is_heard() {
        // given
        var identification = placed(adult(), Answer.GIVEN);

        // when
        complete(task(Step.INTERVIEW_PERSON, identification));

        // then
        assertThat(identification).isWaitingAtExactly(PANEL).hasNotPassed(Step.APPOINT_GUARDIAN);
        assertThat(procedure.handedTo(identification, PanelDecisionProcess.KEY))
                .containsEntry(Variable.PANEL, IdentificationProcess.KEY)
                .containsEntry(Variable.ACTING_SIDE, "destination");
    }

    @Test
    void without_a_consent_it_is_decided_on_what_is_known() {
        // when
        var identification = placed(adult(), "Declined");

        // then
        assertThat(identification).isWaitingAtExactly(PANEL).hasNotPassed(Step.INTERVIEW_PERSON);
    }

    @Test
    void a_child_has_a_guardian_before_the_interview() {
        // given
        var identification = placed(child(false), Answer.GIVEN);
        assertThat(identification).isWaitingAtExactly(Step.APPOINT_GUARDIAN);

        // when
        complete(task(Step.APPOINT_GUARDIAN, identification), withVariables(Variable.GUARDIAN_APPOINTED, true));

        // then
        assertThat(identification).isWaitingAtExactly(Step.INTERVIEW_PERSON);
    }

    @Test
    void a_child_with_a_guardian_is_given_no_second_one() {
        // when
        var identification = placed(child(true), Answer.GIVEN);

        // then
        assertThat(identification).isWaitingAtExactly(Step.INTERVIEW_PERSON).hasNotPassed(Step.APPOINT_GUARDIAN);
    }

    @Test
    void who_turns_out_to_be_a_child_is_heard_again_with_a_guardian() {
        // given
        var identification = placed(adult(), Answer.GIVEN);

        // when
        complete(task(Step.INTERVIEW_PERSON, identification), withVariables(Variable.IS_CHILD, true));

        // then
        assertThat(identification).isWaitingAtExactly(Step.APPOINT_GUARDIAN);

        // when
        complete(task(Step.APPOINT_GUARDIAN, identification), withVariables(Variable.GUARDIAN_APPOINTED, true));
        complete(task(Step.INTERVIEW_PERSON, identification), withVariables(Variable.INTERVIEW_COUNTS, true));

        // then
        assertThat(identification).isWaitingAtExactly(PANEL);
    }

    @Test
    void an_interview_that_does_not_count_is_held_again() {
        // given
        var identification = placed(child(true), Answer.GIVEN);

        // when
        complete(task(Step.INTERVIEW_PERSON, identification), withVariables(Variable.INTERVIEW_COUNTS, false));

        // then
        assertThat(identification).isWaitingAtExactly(Step.INTERVIEW_PERSON).hasNotPassed(Step.APPOINT_GUARDIAN);
    }

    @ParameterizedTest
    @CsvSource({"false, " + Step.INTERVIEW_PERSON, "true, " + Step.APPOINT_GUARDIAN})
    void who_came_of_age_needs_no_guardian_any_more(boolean child, String next) {
        // given
        var identification = placed(child(false), Answer.GIVEN);

        // when
        procedure.hears(identification, Message.OF_AGE, Map.of(Variable.IS_CHILD, child));

        // then
        assertThat(identification).isWaitingAtExactly(next).hasPassed("event_ofAge");
    }

    @Test
    void if_the_child_objects_to_a_guardian_another_one_is_appointed() {
        // given
        var identification = placed(child(false), Answer.GIVEN);

        // when
        complete(task(Step.APPOINT_GUARDIAN, identification), withVariables(Variable.GUARDIAN_APPOINTED, false));

        // then
        assertThat(identification).isWaitingAtExactly(Step.APPOINT_GUARDIAN).hasNotPassed(Step.INTERVIEW_PERSON);
    }

    @ParameterizedTest
    @CsvSource({"yes, event_identified, " + Outcome.IDENTIFIED, "no, event_helpDeclined, " + Outcome.HELP_DECLINED})
    void who_is_identified_hears_the_rights_and_may_decline_help(String accepts, String end, String outcome) {
        // given
        var identification = decided(Answer.IDENTIFIED);
        assertThat(identification).isWaitingAtExactly(Step.EXPLAIN_RIGHTS);

        // when
        complete(task(Step.EXPLAIN_RIGHTS, identification), withVariables(Variable.ACCEPTS_HELP, accepts));

        // then
        assertThat(identification).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }

    @Test
    void who_is_not_identified_hears_why() {
        // given
        var identification = decided(Answer.NOT_IDENTIFIED);
        assertThat(identification).isWaitingAtExactly(Step.EXPLAIN_OUTCOME).hasNotPassed(Step.EXPLAIN_RIGHTS);

        // when
        complete(task(Step.EXPLAIN_OUTCOME, identification), withVariables(Variable.REVIEW_WISH, "no"));

        // then
        assertThat(identification)
                .isEnded()
                .hasPassed("event_notIdentified")
                .variables()
                .containsEntry(OUTCOME, Outcome.NOT_IDENTIFIED);
    }

    @Test
    void a_review_may_uphold_the_decision() {
        // given
        var identification = reviewed();

        // when
        complete(task(Step.REVIEW_DECISION, identification), withVariables(Variable.REVIEW_OUTCOME, "upheld"));

        // then
        assertThat(identification)
                .isEnded()
                .hasPassed("event_decisionUpheld")
                .variables()
                .containsEntry(OUTCOME, Outcome.NOT_IDENTIFIED);
    }

    @Test
    void a_review_that_reopens_the_case_hears_the_panel_again() {
        // given
        var identification = reviewed();

        // when
        complete(task(Step.REVIEW_DECISION, identification), withVariables(Variable.REVIEW_OUTCOME, Answer.REOPENED));

        // then
        assertThat(identification).isWaitingAtExactly(PANEL);
    }

    private ProcessInstance reviewed() {
        var identification = decided(Answer.NOT_IDENTIFIED);
        complete(task(Step.EXPLAIN_OUTCOME, identification), withVariables(Variable.REVIEW_WISH, "yes"));
        assertThat(identification).isWaitingAtExactly(Step.REVIEW_DECISION);
        return identification;
    }

    private ProcessInstance decided(String decision) {
        var identification = placed(adult(), "Declined");
        procedure.comesBack(
                identification, PanelDecisionProcess.KEY, Map.of(OUTCOME, PanelDecisionProcess.Outcome.SINGLE));
        assertThat(identification).isWaitingAtExactly(Step.DECIDE_STATUS);
        complete(task(Step.DECIDE_STATUS, identification), withVariables(Variable.IDENTIFICATION_DECISION, decision));
        return identification;
    }

    private ProcessInstance placed(Map<String, Object> person, String consent) {
        var identification = procedure.begins(person);
        screened(identification, "possible", consent);
        complete(
                task(Step.SECURE_SAFETY, identification),
                withVariables(Variable.CUSTODY_LIMIT, null, Variable.CUSTODY_BEGAN, null));
        complete(
                task(Step.PLACE_TEMPORARILY, identification),
                withVariables(Variable.STAY_LIMIT, null, Variable.PLACE_ENTERED, "2026-03-02"));
        return identification;
    }

    private static void screened(ProcessInstance identification, String result, String consent) {
        complete(
                task(Step.SCREEN_PERSON, identification),
                withVariables(Variable.SCREENING_RESULT, result, Variable.CONSENT_INTERVIEW, consent));
    }

    private static Map<String, Object> adult() {
        return person(false, false, null);
    }

    private static Map<String, Object> child(boolean withGuardian) {
        return person(true, withGuardian, null);
    }

    private static Map<String, Object> person(boolean child, boolean withGuardian, @Nullable String reportLimit) {
        var known = new HashMap<String, Object>();
        known.put(Variable.IS_CHILD, child);
        known.put(Variable.GUARDIAN_APPOINTED, withGuardian);
        known.put(Variable.REPORT_LIMIT, reportLimit);
        known.put(Variable.DETECTED_AT, "2026-03-02T08:00:00Z");
        return known;
    }
}
