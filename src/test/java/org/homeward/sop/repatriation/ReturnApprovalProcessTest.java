package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.ReturnApprovalProcess.Answer;
import org.homeward.shared.procedures.ReturnApprovalProcess.Message;
import org.homeward.shared.procedures.ReturnApprovalProcess.Outcome;
import org.homeward.shared.procedures.ReturnApprovalProcess.Step;
import org.homeward.shared.procedures.ReturnApprovalProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both countries approve the return; the origin may ask for changes first. */
@ProcedureTest("repatriation/returnApproval")
class ReturnApprovalProcessTest {

    private final Procedure procedure;

    ReturnApprovalProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    private static final String DAY = "2026-03-02";

    @BeforeEach
    void nobodyObjects() {
        procedure.sets("lookUpBestInterests", Map.of(Variable.CHILD_OBJECTS, false));
        procedure.sets("lookUpConsentAge", Map.of(Variable.CONSENT_OLD, false));
    }

    @Test
    void nobody_is_asked_to_approve_while_a_child_objects() {
        // given
        procedure.sets("lookUpBestInterests", Map.of(Variable.CHILD_OBJECTS, true));

        // when
        var approval = procedure.begins(Map.of(Variable.PROPOSED_RETURN_DATE, DAY));

        // then
        assertThat(approval)
                .isEnded()
                .hasPassed("event_childObjects")
                .hasNotPassed(Step.REQUEST_APPROVAL)
                .variables()
                .containsEntry(OUTCOME, Outcome.CHILD_OBJECTS);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void before_an_approval_that_would_rest_on_an_old_consent_the_person_is_asked_and_nobody_is_late_meanwhile() {
        // given
        procedure.sets("lookUpConsentAge", Map.of(Variable.CONSENT_OLD, true, Variable.CONSENT_TO_ASK, true));

        // when
        var approval = procedure.begins(Map.of(Variable.PROPOSED_RETURN_DATE, DAY));

        // then
        assertThat(approval).isWaitingAtExactly("event_askedAnew").isWaitingFor(Message.RETURN_CONSENT_ASKED);
        assertThat(procedure.sent()).containsExactly(Message.RETURN_CONSENT_OLD);

        // when
        procedure.sets("lookUpConsentAge", Map.of(Variable.CONSENT_OLD, false));
        procedure.hears(approval, Message.RETURN_CONSENT_ASKED, Map.of());

        // then
        assertThat(approval).isWaitingAtExactly(Step.REQUEST_APPROVAL);
    }

    @Test
    void a_child_that_objects_when_it_is_asked_again_is_heard_by_the_panel() {
        // given
        procedure.sets("lookUpConsentAge", Map.of(Variable.CONSENT_OLD, true));
        var approval = procedure.begins(Map.of(Variable.PROPOSED_RETURN_DATE, DAY));

        // when
        procedure.sets("lookUpBestInterests", Map.of(Variable.CHILD_OBJECTS, true));
        procedure.hears(approval, Message.RETURN_CONSENT_ASKED, Map.of());

        // then
        assertThat(approval)
                .isEnded()
                .hasPassed("event_childObjects")
                .hasNotPassed(Step.REQUEST_APPROVAL)
                .variables()
                .containsEntry(OUTCOME, Outcome.CHILD_OBJECTS);
    }

    @Test
    void a_host_that_approves_asks_the_origin_with_the_day_it_proposes() {
        // given
        var approval = procedure.begins(Map.of(Variable.PROPOSED_RETURN_DATE, DAY));
        assertThat(approval).isWaitingAtExactly(Step.REQUEST_APPROVAL);

        // when
        hostSays(approval, Answer.APPROVED);

        // then
        assertThat(approval)
                .isWaitingAtExactly("gateway_answerOfOrigin")
                .isWaitingFor(Message.RETURN_APPROVED, Message.CHANGES_ASKED, Message.RETURN_REFUSED);
        assertThat(procedure.carried(Message.APPROVAL_ASKED)).isEqualTo(Map.of(Variable.PROPOSED_RETURN_DATE, DAY));
    }

    @Test
    void a_host_that_refuses_never_asks() {
        // given
        var approval = procedure.begins(Map.of(Variable.PROPOSED_RETURN_DATE, DAY));

        // when
        hostSays(approval, Answer.REFUSED);

        // then
        assertThat(approval)
                .isEnded()
                .hasPassed("event_refusedByHost")
                .variables()
                .containsEntry(OUTCOME, Outcome.REFUSED);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void a_host_that_refuses_since_the_risk_is_too_high_says_so() {
        // given
        var approval = procedure.begins(Map.of(Variable.PROPOSED_RETURN_DATE, DAY));

        // when
        hostSays(approval, Answer.REFUSED, true);

        // then
        assertThat(approval)
                .isEnded()
                .hasPassed("event_returnUnsafe")
                .variables()
                .containsEntry(OUTCOME, Outcome.RETURN_UNSAFE);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void a_host_that_asks_the_person_again_asks_nobody_else() {
        // given
        var approval = procedure.begins(Map.of(Variable.PROPOSED_RETURN_DATE, DAY));

        // when
        hostSays(approval, Answer.ASK_AGAIN);

        // then
        assertThat(approval)
                .isEnded()
                .hasPassed("event_personAskedAgain")
                .variables()
                .containsEntry(OUTCOME, Outcome.ASK_AGAIN);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void of_a_child_without_a_decision_the_panel_is_asked_before_anybody_else() {
        // given
        var approval = procedure.begins(Map.of(Variable.PROPOSED_RETURN_DATE, DAY));

        // when
        complete(
                task(Step.REQUEST_APPROVAL, approval),
                withVariables(Variable.HOST_DECISION, Answer.ASK_AGAIN, Variable.CHILD_OBJECTS, true));

        // then
        assertThat(approval)
                .isEnded()
                .hasPassed("event_panelFirst")
                .variables()
                .containsEntry(OUTCOME, Outcome.CHILD_OBJECTS);
        assertThat(procedure.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        Message.RETURN_APPROVED + ", event_approved, " + Outcome.APPROVED,
        Message.RETURN_REFUSED + ", event_refusedByOrigin, " + Outcome.REFUSED
    })
    void the_answer_of_the_origin_decides(String answer, String end, String outcome) {
        // given
        var approval = asked();

        // when
        procedure.hears(approval, answer, Map.of());

        // then
        assertThat(approval).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }

    @Test
    void changes_that_the_origin_asks_for_lead_to_another_request() {
        // given
        var approval = asked();

        // when
        procedure.hears(approval, Message.CHANGES_ASKED, Map.of());

        // then
        assertThat(approval).isWaitingAtExactly(Step.REQUEST_APPROVAL);

        // when
        hostSays(approval, Answer.APPROVED);
        procedure.hears(approval, Message.RETURN_APPROVED, Map.of());

        // then
        assertThat(approval).isEnded().hasPassed("event_changesAsked", "event_approved");
        assertThat(procedure.sent()).containsExactly(Message.APPROVAL_ASKED, Message.APPROVAL_ASKED);
    }

    @ParameterizedTest
    @CsvSource({
        Answer.APPROVED + ", event_approvalSent, " + Message.RETURN_APPROVED + ", " + Outcome.APPROVED,
        Answer.REFUSED + ", event_refusalSent, " + Message.RETURN_REFUSED + ", " + Outcome.REFUSED,
        Answer.CHANGES_ASKED + ", event_changesSent, " + Message.CHANGES_ASKED + ", " + Outcome.CHANGES_ASKED
    })
    void the_origin_answers_what_it_was_asked(String decision, String end, String message, String outcome) {
        // given
        var answer = procedure.beginsWith(Message.APPROVAL_ASKED, Map.of());
        assertThat(answer).isWaitingAtExactly(Step.DECIDE_RETURN);

        // when
        complete(task(Step.DECIDE_RETURN, answer), withVariables(Variable.RETURN_DECISION, decision));

        // then
        assertThat(answer).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
        assertThat(procedure.sent()).containsExactly(message);
    }

    @Test
    void a_return_that_the_host_stops_needs_no_answer() {
        // given
        var answer = procedure.beginsWith(Message.APPROVAL_ASKED, Map.of());

        // when
        procedure.hears(answer, Message.RETURN_STOPPED, Map.of());

        // then
        assertThat(answer)
                .isEnded()
                .hasPassed("event_requestStopped")
                .variables()
                .containsEntry(OUTCOME, Outcome.STOPPED);
        assertThat(procedure.sent()).isEmpty();
    }

    private ProcessInstance asked() {
        var approval = procedure.begins(Map.of(Variable.PROPOSED_RETURN_DATE, DAY));
        hostSays(approval, Answer.APPROVED);
        return approval;
    }

    private static void hostSays(ProcessInstance approval, String decision) {
        hostSays(approval, decision, false);
    }

    private static void hostSays(ProcessInstance approval, String decision, boolean tooHigh) {
        complete(
                task(Step.REQUEST_APPROVAL, approval),
                withVariables(Variable.HOST_DECISION, decision, Variable.RISK_TOO_HIGH, tooHigh));
    }
}
