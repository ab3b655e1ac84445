package org.homeward.sop.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReintegrationProcess.Answer;
import org.homeward.shared.procedures.ReintegrationProcess.Message;
import org.homeward.shared.procedures.ReintegrationProcess.Outcome;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Life at home: reception, plan, visits by the schedule, what they find, feedback to the host, the end. Long, since each way of the
 * model is a test.
 */
@ProcedureTest("reintegration/reintegration")
class ReintegrationProcessTest {

    private final Procedure procedure;

    ReintegrationProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    private static final String PLAN = "planNextVisit";
    private static final String OPENS = "2026-04-01T00:00:00Z";
    private static final String REVIEWED = "2026-03-20T00:00:00Z";
    private static final String VISIT_DUE = "event_visitDue";
    private static final String REVIEW_DUE = "event_planReviewDue";

    @Test
    void who_comes_from_abroad_is_received_in_transit() {
        // given
        var reintegration = procedure.begins(atHome(false));
        assertThat(reintegration).isWaitingAtExactly(Step.RECEIVE_IN_TRANSIT);

        // when
        received(reintegration, "transitStay");

        // then
        assertThat(reintegration).isWaitingAtExactly(Step.ASSESS_NEEDS);
        assertThat(procedure.carried(Message.PLACE_ENTERED))
                .isEqualTo(Map.of(
                        Variable.STAY_LIMIT,
                        "transitStay",
                        Variable.PLACE_ENTERED,
                        "2026-03-02",
                        Variable.ACTING_SIDE,
                        "origin"));
    }

    @Test
    void a_place_without_a_limit_is_told_to_nobody() {
        // given
        var reintegration = procedure.begins(atHome(false));

        // when
        received(reintegration, null);

        // then
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void danger_and_a_child_among_adults_are_reported_at_once() {
        // given
        var reintegration = procedure.begins(atHome(false));

        // when
        complete(
                task(Step.RECEIVE_IN_TRANSIT, reintegration),
                withVariables(
                        Variable.STAY_LIMIT,
                        null,
                        Variable.PLACE_ENTERED,
                        null,
                        Variable.SEPARATION_DUE,
                        true,
                        Variable.SAFETY_REVIEW_DUE,
                        true));

        // then
        assertThat(reintegration).isWaitingAtExactly(Step.ASSESS_NEEDS);
        assertThat(procedure.sent()).containsExactly(Message.HELD_WITH_ADULTS, Message.DANGER_REPORTED);
        assertThat(procedure.carried(Message.HELD_WITH_ADULTS)).isEqualTo(Map.of(Variable.ACTING_SIDE, "origin"));

        // when
        complete(task(Step.ASSESS_NEEDS, reintegration), withVariables(Variable.SAFETY_REVIEW_DUE, true));

        // then
        assertThat(procedure.sent()).hasSize(3).endsWith(Message.DANGER_REPORTED);
    }

    @Test
    void a_safety_plan_is_made_beside_what_goes_on() {
        // given
        var reintegration = procedure.begins(atHome(false));
        received(reintegration, null);

        // when
        procedure.hears(reintegration, Message.DANGER_REPORTED, Map.of());
        assertThat(reintegration).isWaitingAt(Step.ASSESS_NEEDS, Step.PLAN_SAFETY);
        complete(task(Step.PLAN_SAFETY, reintegration));

        // then
        assertThat(reintegration).isWaitingAtExactly(Step.ASSESS_NEEDS).hasPassed("event_safetyPlanned");
    }

    @Test
    void no_safety_plan_is_made_for_who_died() {
        // given
        var reintegration = procedure.begins(atHome(false));
        received(reintegration, null);
        procedure.hears(reintegration, Message.DANGER_REPORTED, Map.of());

        // when
        procedure.hears(reintegration, Message.NOBODY_TO_TELL, Map.of());

        // then
        assertThat(reintegration).isWaitingAtExactly(Step.ASSESS_NEEDS).hasPassed("event_notPlanned");
    }

    @Test
    void within_one_country_it_begins_with_the_needs() {
        // when
        var reintegration = procedure.begins(atHome(true));

        // then
        assertThat(reintegration).isWaitingAtExactly(Step.ASSESS_NEEDS).hasNotPassed(Step.RECEIVE_IN_TRANSIT);
    }

    @Test
    void the_plan_asks_for_services_and_the_first_visit_waits_for_its_day() {
        // when
        var reintegration = planned(true, null);

        // then
        assertThat(reintegration).isWaitingAtExactly(VISIT_DUE);
        assertThat(job(VISIT_DUE, reintegration)).hasDueDate(Date.from(Instant.parse(OPENS)));
        assertThat(procedure.sent()).containsExactly(Message.REFERRAL_MADE);
    }

    @Test
    void a_right_that_begins_with_the_plan_is_told_to_the_whole_case() {
        // when
        planned(true, "certificateEnds");

        // then
        assertThat(procedure.sent()).containsExactly(Message.RIGHT_BEGAN, Message.REFERRAL_MADE);
        assertThat(procedure.carried(Message.RIGHT_BEGAN))
                .isEqualTo(Map.of(
                        Variable.RIGHT_LIMIT,
                        "certificateEnds",
                        Variable.CERTIFIED,
                        "2026-03-02",
                        Variable.ACTING_SIDE,
                        "origin"));
    }

    @Test
    void a_schedule_without_visits_leads_to_the_closure() {
        // when
        var reintegration = planned(false, null);

        // then
        assertThat(reintegration).isWaitingAtExactly(Step.CLOSE_CASE).hasNotPassed(VISIT_DUE);
    }

    @Test
    void the_visit_opens_on_its_day_and_the_next_one_follows() {
        // given
        var reintegration = planned(true, null);

        // when
        execute(job(VISIT_DUE, reintegration));
        assertThat(reintegration).isWaitingAtExactly(Step.VISIT_PERSON);
        visited(reintegration, false, Answer.CONTINUE);

        // then
        assertThat(reintegration).isWaitingAtExactly(VISIT_DUE).hasNotPassed(Step.SEND_FEEDBACK);
        assertThat(procedure.ran()).containsExactly(PLAN, PLAN);
    }

    @Test
    void a_visit_may_close_the_case() {
        // given
        var reintegration = planned(true, null);
        execute(job(VISIT_DUE, reintegration));

        // when
        visited(reintegration, false, "close");
        assertThat(reintegration).isWaitingAtExactly(Step.CLOSE_CASE);
        complete(task(Step.CLOSE_CASE, reintegration), withVariables(Variable.CLOSURE_APPROVAL, "Approved"));

        // then
        assertThat(reintegration)
                .isEnded()
                .hasPassed("event_caseClosed")
                .variables()
                .containsEntry(OUTCOME, Outcome.CLOSED);
        assertThat(procedure.sent()).endsWith(Message.HOME_SERVICES_ENDED);
    }

    @Test
    void danger_at_a_visit_opens_the_reassessment_before_anything_else() {
        // given
        var reintegration = planned(true, null);
        execute(job(VISIT_DUE, reintegration));

        // when
        told(reintegration, Step.VISIT_PERSON, "made", true, true, Answer.CONTINUE);
        assertThat(reintegration).isWaitingAtExactly(Step.REASSESS_SAFETY);
        complete(task(Step.REASSESS_SAFETY, reintegration));

        // then
        assertThat(reintegration).isWaitingAtExactly(Step.SEND_FEEDBACK);
    }

    @Test
    void who_is_not_found_is_visited_again_then_called_then_reviewed_as_lost() {
        // given
        var reintegration = planned(true, null);
        execute(job(VISIT_DUE, reintegration));

        // when / then
        told(reintegration, Step.VISIT_PERSON, "again", false, false, null);
        assertThat(reintegration).isWaitingAtExactly(VISIT_DUE);
        execute(job(VISIT_DUE, reintegration));
        told(reintegration, Step.VISIT_PERSON, Answer.REMOTELY, false, false, null);
        assertThat(reintegration).isWaitingAtExactly(Step.REACH_REMOTELY);
        told(reintegration, Step.REACH_REMOTELY, Answer.REVIEW, false, false, null);
        assertThat(reintegration).isWaitingAtExactly(Step.REVIEW_LOST_CONTACT);
        complete(task(Step.REVIEW_LOST_CONTACT, reintegration), withVariables(Variable.VISITS_GO_ON, false));
        assertThat(reintegration).isWaitingAtExactly(Step.CLOSE_CASE).hasNotPassed(Step.SEND_FEEDBACK);
    }

    @Test
    void the_search_goes_on_where_the_review_says_so() {
        // given
        var reintegration = planned(true, null);
        execute(job(VISIT_DUE, reintegration));
        told(reintegration, Step.VISIT_PERSON, Answer.REMOTELY, false, false, null);
        told(reintegration, Step.REACH_REMOTELY, Answer.REVIEW, false, false, null);

        // when
        complete(task(Step.REVIEW_LOST_CONTACT, reintegration), withVariables(Variable.VISITS_GO_ON, true));

        // then
        assertThat(reintegration).isWaitingAtExactly(VISIT_DUE);
    }

    @Test
    void a_closure_that_is_not_approved_goes_back_to_the_visits() {
        // given
        var reintegration = planned(true, null);
        execute(job(VISIT_DUE, reintegration));
        visited(reintegration, false, "close");

        // when
        complete(task(Step.CLOSE_CASE, reintegration), withVariables(Variable.CLOSURE_APPROVAL, Answer.REJECTED));

        // then
        assertThat(reintegration).isWaitingAtExactly(VISIT_DUE);
        assertThat(procedure.sent()).doesNotContain(Message.HOME_SERVICES_ENDED);
    }

    @Test
    void the_plan_is_reviewed_first_where_its_day_is_earlier() {
        // given
        var reintegration = planned(true, null, true);
        assertThat(reintegration).isWaitingAtExactly(REVIEW_DUE);
        assertThat(job(REVIEW_DUE, reintegration)).hasDueDate(Date.from(Instant.parse(REVIEWED)));

        // when
        execute(job(REVIEW_DUE, reintegration));
        assertThat(reintegration).isWaitingAtExactly(Step.REVIEW_PLAN);
        procedure.sets(
                PLAN,
                Map.of(
                        Variable.ANOTHER_VISIT,
                        true,
                        Variable.VISIT_OPENS_ON,
                        OPENS,
                        Variable.PLAN_REVIEW_FIRST,
                        false));
        complete(task(Step.REVIEW_PLAN, reintegration));

        // then
        assertThat(reintegration).isWaitingAtExactly(VISIT_DUE);
    }

    @Test
    void the_former_host_gets_feedback_where_it_is_due() {
        // given
        var reintegration = planned(true, null);
        execute(job(VISIT_DUE, reintegration));

        // when
        visited(reintegration, true, Answer.CONTINUE);
        assertThat(reintegration).isWaitingAtExactly(Step.SEND_FEEDBACK);
        complete(task(Step.SEND_FEEDBACK, reintegration));

        // then
        assertThat(reintegration).isWaitingAtExactly(VISIT_DUE);
        assertThat(procedure.sent()).endsWith(Message.FEEDBACK_SENT);
    }

    @Test
    void the_former_host_reads_the_feedback() {
        // given
        var feedback = procedure.beginsWith(Message.FEEDBACK_SENT, Map.of());
        assertThat(feedback)
                .hasProcessDefinitionKey(ReintegrationProcess.HOST_FEEDBACK)
                .isWaitingAtExactly(Step.READ_FEEDBACK);

        // when
        procedure.goesOn(feedback);

        // then
        assertThat(feedback)
                .isEnded()
                .hasPassed("event_feedbackRead")
                .variables()
                .containsEntry(OUTCOME, Outcome.READ);
    }

    @Test
    void feedback_that_is_withdrawn_is_not_sent_and_the_visits_go_on() {
        // given
        var reintegration = planned(true, null);
        execute(job(VISIT_DUE, reintegration));
        visited(reintegration, true, Answer.CONTINUE);

        // when
        procedure.hears(reintegration, Message.FEEDBACK_WITHDRAWN, Map.of());

        // then
        assertThat(reintegration).isWaitingAtExactly(VISIT_DUE).hasNotPassed("event_feedbackSent");
    }

    @Test
    void feedback_that_is_withdrawn_is_not_read() {
        // given
        var feedback = procedure.beginsWith(Message.FEEDBACK_SENT, Map.of());

        // when
        procedure.hears(feedback, Message.FEEDBACK_WITHDRAWN, Map.of());

        // then
        assertThat(feedback)
                .isEnded()
                .hasPassed("event_nothingToRead")
                .variables()
                .containsEntry(OUTCOME, Outcome.OVERTAKEN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_who_died_nobody_is_to_be_told(boolean died) {
        // given
        var reintegration = planned(false, null);

        // when
        complete(
                task(Step.CLOSE_CASE, reintegration),
                withVariables(Variable.CLOSURE_APPROVAL, "Approved", Variable.NOBODY_TO_TELL, died));

        // then
        assertThat(reintegration).isEnded().hasPassed("event_caseClosed");
        assertThat(procedure.sent().contains(Message.NOBODY_TO_TELL)).isEqualTo(died);
    }

    private ProcessInstance planned(boolean anotherVisit, String right) {
        return planned(anotherVisit, right, false);
    }

    private ProcessInstance planned(boolean anotherVisit, String right, boolean planReview) {
        procedure.sets(
                PLAN,
                Map.of(
                        Variable.ANOTHER_VISIT,
                        anotherVisit,
                        Variable.VISIT_OPENS_ON,
                        OPENS,
                        Variable.PLAN_REVIEW_FIRST,
                        planReview,
                        Variable.PLAN_REVIEW_OPENS_ON,
                        REVIEWED));
        var reintegration = procedure.begins(atHome(true));
        complete(task(Step.ASSESS_NEEDS, reintegration));
        complete(
                task(Step.PLAN_REINTEGRATION, reintegration),
                withVariables(
                        Variable.RIGHT_LIMIT,
                        right,
                        Variable.CERTIFIED,
                        right == null ? null : "2026-03-02",
                        Variable.APPOINTED,
                        null));
        return reintegration;
    }

    private static void received(ProcessInstance reintegration, String limit) {
        complete(
                task(Step.RECEIVE_IN_TRANSIT, reintegration),
                withVariables(Variable.STAY_LIMIT, limit, Variable.PLACE_ENTERED, "2026-03-02"));
    }

    private static void visited(ProcessInstance reintegration, boolean feedback, String outcome) {
        told(reintegration, Step.VISIT_PERSON, "made", false, feedback, outcome);
    }

    private static void told(
            ProcessInstance reintegration,
            String step,
            String result,
            boolean danger,
            boolean feedback,
            String outcome) {
        complete(
                task(step, reintegration),
                withVariables(
                        Variable.VISIT_RESULT,
                        result,
                        Variable.SAFETY_REVIEW_DUE,
                        danger,
                        Variable.FEEDBACK_DUE,
                        feedback,
                        Variable.VISITS_GO_ON,
                        !"made".equals(result),
                        Variable.VISIT_OUTCOME,
                        outcome));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_plan_of_a_child_follows_what_was_found_best(boolean decided) {
        // given
        var known = atHome(true);
        known.put(Variable.IS_CHILD, true);
        known.put(Variable.BEST_INTERESTS_DECISION, decided ? RepatriationProcess.Answer.RETURN_TO_FAMILY : null);
        var reintegration = procedure.begins(known);

        // when
        complete(task(Step.ASSESS_NEEDS, reintegration));

        // then
        assertThat(reintegration).isWaitingAtExactly(decided ? Step.PLAN_REINTEGRATION : "callActivity_bestInterests");

        // when
        if (!decided) {
            procedure.comesBack(reintegration, BestInterestsProcess.KEY, Map.of());
        }

        // then
        assertThat(reintegration).isWaitingAtExactly(Step.PLAN_REINTEGRATION);
    }

    private static Map<String, Object> atHome(boolean sameCountry) {
        return withVariables(
                Variable.SAME_COUNTRY, sameCountry, Variable.IS_CHILD, false, Variable.BEST_INTERESTS_DECISION, null);
    }
}
