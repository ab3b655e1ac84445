package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.HandoverProcess.Answer;
import org.homeward.shared.procedures.HandoverProcess.Message;
import org.homeward.shared.procedures.HandoverProcess.Outcome;
import org.homeward.shared.procedures.HandoverProcess.Step;
import org.homeward.shared.procedures.HandoverProcess.Variable;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.shared.procedures.ShortNoticeProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The hand-over, seen from both sides: notice, last talk, border, receipt. Long, since each way through is told from the one
 * beginning.
 */
@ProcedureTest("repatriation/handover")
class HandoverProcessTest {

    private static final String AGREEMENT = "callActivity_shortNotice";

    private final Procedure procedure;

    HandoverProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void the_host_sends_a_notice_and_then_talks_with_the_person_once_more() {
        // given
        var handover = begun();
        assertThat(handover).isWaitingAtExactly(Step.SEND_NOTICE);

        // when
        complete(task(Step.SEND_NOTICE, handover));

        // then
        assertThat(handover).isWaitingAtExactly(Step.CHECK_DEPARTURE);
        assertThat(procedure.sent()).containsExactly(Message.NOTICE_SENT, Message.BORDER_TOLD);
        assertThat(procedure.carried(Message.NOTICE_SENT))
                .isEqualTo(Map.of(
                        Variable.HANDOVER_POINT,
                        "poipet",
                        Variable.PLANNED_HANDOVER,
                        "2026-03-02",
                        Variable.RISK_LEVEL,
                        "low",
                        Variable.CONSENT_FEEDBACK_TO_HOST,
                        ReturnWishProcess.Answer.GIVEN));
    }

    @ParameterizedTest
    @CsvSource({
        ShortNoticeProcess.Outcome.AGREED + ", " + Step.CHECK_DEPARTURE,
        ShortNoticeProcess.Outcome.OTHER_DAY + ", " + Step.SEND_NOTICE
    })
    void a_notice_that_is_too_short_goes_out_only_if_the_origin_agrees(String answer, String next) {
        // given
        var handover = begun();
        complete(task(Step.SEND_NOTICE, handover), withVariables(Variable.NOTICE_SHORT, true));
        assertThat(handover).isWaitingAtExactly(AGREEMENT);
        assertThat(procedure.sent()).isEmpty();
        assertThat(procedure.handedTo(handover, ShortNoticeProcess.KEY))
                .containsEntry(Variable.PLANNED_HANDOVER, "2026-03-02")
                .containsEntry(Variable.HANDOVER_POINT, "poipet");

        // when
        procedure.comesBack(
                handover, ShortNoticeProcess.KEY, Map.of(OUTCOME, answer, Variable.NOTICE_READY_ON, "2026-03-04"));

        // then
        assertThat(handover).isWaitingAtExactly(next).variables().containsEntry(Variable.NOTICE_READY_ON, "2026-03-04");
    }

    @Test
    void who_is_handed_over_has_departed_once_the_origin_signs() {
        // given
        var handover = atTheBorder();

        // when
        complete(task(Step.HAND_OVER, handover), withVariables(Variable.HANDOVER_DONE, "yes"));

        // then
        assertThat(handover).isWaitingAtExactly("event_receipted").isWaitingFor(Message.RECEIPTED);

        // when
        procedure.hears(handover, Message.RECEIPTED, Map.of());

        // then
        assertThat(handover)
                .isEnded()
                .hasPassed("event_departed")
                .variables()
                .containsEntry(OUTCOME, Outcome.HANDED_OVER);
        assertThat(procedure.sent())
                .containsExactly(Message.NOTICE_SENT, Message.BORDER_TOLD, Message.HANDED_OVER, Message.DEPARTED);
    }

    @ParameterizedTest
    @CsvSource({
        "no, false, event_cancelledByPerson, " + Outcome.RETURN_DECLINED,
        "no, true, event_childObjects, " + Outcome.CHILD_OBJECTS,
        "yes, true, event_childObjects, " + Outcome.CHILD_OBJECTS
    })
    void a_no_before_the_departure_calls_it_off(String wants, boolean childObjects, String end, String outcome) {
        // given
        var handover = begun();
        complete(task(Step.SEND_NOTICE, handover));

        // when
        complete(
                task(Step.CHECK_DEPARTURE, handover),
                withVariables(Variable.STILL_WANTS_RETURN, wants, Variable.CHILD_OBJECTS, childObjects));

        // then
        assertThat(handover)
                .isEnded()
                .hasPassed(end)
                .hasNotPassed(Step.HAND_OVER)
                .variables()
                .containsEntry(OUTCOME, outcome);
        assertThat(procedure.sent()).containsExactly(Message.NOTICE_SENT, Message.BORDER_TOLD, Message.CANCELLED);
    }

    @Test
    void a_day_that_cannot_be_kept_is_called_off_so_that_a_new_one_is_proposed() {
        // given
        var handover = begun();
        complete(task(Step.SEND_NOTICE, handover));

        // when
        complete(
                task(Step.CHECK_DEPARTURE, handover),
                withVariables(
                        Variable.STILL_WANTS_RETURN, "yes", Variable.CHILD_OBJECTS, false, Variable.DAY_KEPT, false));

        // then
        assertThat(handover)
                .isEnded()
                .hasPassed("event_newDay")
                .hasNotPassed(Step.HAND_OVER)
                .variables()
                .containsEntry(OUTCOME, Outcome.NEW_DAY);
        assertThat(procedure.sent()).containsExactly(Message.NOTICE_SENT, Message.BORDER_TOLD, Message.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({
        "byPerson, event_refusedAtBorder, " + Outcome.RETURN_DECLINED,
        Answer.NOT_ADMITTED + ", event_notAdmitted, " + Outcome.NOT_ADMITTED,
        Answer.ABSENT + ", event_absent, " + Outcome.ABSENT,
        Answer.CHILD_OBJECTS + ", event_childObjectsAtBorder, " + Outcome.CHILD_OBJECTS
    })
    void a_hand_over_that_fails_says_whose_no_it_was(String why, String end, String outcome) {
        // given
        var handover = atTheBorder();

        // when
        complete(
                task(Step.HAND_OVER, handover),
                withVariables(Variable.HANDOVER_DONE, "refused", Variable.HANDOVER_STOPPED, why));

        // then
        assertThat(handover).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
        assertThat(procedure.sent()).containsExactly(Message.NOTICE_SENT, Message.BORDER_TOLD, Message.CANCELLED);
    }

    @Test
    void the_origin_is_told_why_only_where_it_did_not_let_the_person_in() {
        // given
        var refused = atTheBorder();
        var notLetIn = atTheBorder();

        // when
        stoppedAtBorder(refused, "byPerson");
        assertThat(procedure.carried(Message.CANCELLED)).isEmpty();
        stoppedAtBorder(notLetIn, Answer.NOT_ADMITTED);

        // then
        assertThat(procedure.carried(Message.CANCELLED))
                .isEqualTo(Map.of(Variable.CANCELLED_BECAUSE, Answer.NOT_ADMITTED));
    }

    @Test
    void the_border_knows_of_the_crossing_from_the_notice_on() {
        // given
        var border = procedure.beginsWith(Message.BORDER_TOLD, Map.of());
        assertThat(border).isWaitingAtExactly(Step.PREPARE_CROSSING);

        // when
        procedure.goesOn(border);

        // then
        assertThat(border).isEnded().hasPassed("event_crossingReady");
    }

    @ParameterizedTest
    @CsvSource({
        Message.HANDED_OVER + ", event_crossed, event_crossingOver",
        Message.CANCELLED + ", event_calledOff, event_crossingOver",
        Message.RETURN_STOPPED + ", event_crossingStop, event_crossingWithdrawn"
    })
    void the_borders_step_goes_when_there_is_no_crossing_ahead(String message, String event, String end) {
        // given
        var border = procedure.beginsWith(Message.BORDER_TOLD, Map.of());

        // when
        procedure.hears(border, message, Map.of());

        // then
        assertThat(border).isEnded().hasPassed(event, end);
    }

    @Test
    void the_origin_prepares_waits_for_the_person_and_signs() {
        // given
        var reception = procedure.beginsWith(Message.NOTICE_SENT, Map.of());
        assertThat(reception).isWaitingAtExactly(Step.PREPARE_RECEPTION);

        // when
        complete(task(Step.PREPARE_RECEPTION, reception));

        // then
        assertThat(reception)
                .isWaitingAtExactly("gateway_comesOrNot")
                .isWaitingFor(Message.HANDED_OVER, Message.CANCELLED);

        // when
        procedure.hears(reception, Message.HANDED_OVER, Map.of());
        assertThat(reception).isWaitingAtExactly(Step.RECEIPT_HANDOVER);
        procedure.goesOn(reception);

        // then
        assertThat(reception)
                .isEnded()
                .hasPassed("event_receiptSent")
                .variables()
                .containsEntry(OUTCOME, Outcome.RECEIPTED);
        assertThat(procedure.sent()).containsExactly(Message.RECEIPTED);
    }

    @Test
    void an_arrival_is_confirmed_even_if_nobody_prepared_the_reception() {
        // given
        var reception = procedure.beginsWith(Message.NOTICE_SENT, Map.of());

        // when
        procedure.hears(reception, Message.HANDED_OVER, Map.of());

        // then
        assertThat(reception).isWaitingAtExactly(Step.RECEIPT_HANDOVER).hasPassed("event_arrivedFirst");
        procedure.goesOn(reception);
        assertThat(reception).isEnded().hasPassed("event_receiptSent");
    }

    @Test
    void a_hand_over_that_is_called_off_early_stops_the_preparation() {
        // given
        var reception = procedure.beginsWith(Message.NOTICE_SENT, Map.of());

        // when
        procedure.hears(reception, Message.CANCELLED, Map.of());

        // then
        assertThat(reception)
                .isEnded()
                .hasPassed("event_cancelledEarly", "event_preparationStopped")
                .variables()
                .containsEntry(OUTCOME, Outcome.CANCELLED);
    }

    @Test
    void a_prepared_reception_is_called_off_when_nobody_comes() {
        // given
        var reception = procedure.beginsWith(Message.NOTICE_SENT, Map.of());
        complete(task(Step.PREPARE_RECEPTION, reception));

        // when
        procedure.hears(reception, Message.CANCELLED, Map.of());

        // then
        assertThat(reception)
                .isEnded()
                .hasPassed("event_receptionCancelled")
                .hasNotPassed("event_arrived")
                .variables()
                .containsEntry(OUTCOME, Outcome.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_return_that_the_host_stops_ends_the_origins_work(boolean prepared) {
        // given
        var reception = procedure.beginsWith(Message.NOTICE_SENT, Map.of());
        if (prepared) {
            complete(task(Step.PREPARE_RECEPTION, reception));
        }

        // when
        procedure.hears(reception, Message.RETURN_STOPPED, Map.of());

        // then
        assertThat(reception)
                .isEnded()
                .hasPassed("event_requestStopped")
                .variables()
                .containsEntry(OUTCOME, Outcome.STOPPED);
    }

    private ProcessInstance begun() {
        return procedure.begins(withVariables(
                Variable.HANDOVER_POINT,
                "poipet",
                Variable.RISK_LEVEL,
                "low",
                Variable.BEST_INTERESTS_DECISION,
                null,
                Variable.CONSENT_FEEDBACK_TO_HOST,
                ReturnWishProcess.Answer.GIVEN,
                Variable.PLANNED_HANDOVER,
                "2026-03-02",
                Variable.NOTICE_SHORT,
                false,
                Variable.DAY_KEPT,
                true,
                Variable.HANDOVER_STOPPED,
                "no"));
    }

    private ProcessInstance atTheBorder() {
        var handover = begun();
        complete(task(Step.SEND_NOTICE, handover));
        complete(
                task(Step.CHECK_DEPARTURE, handover),
                withVariables(Variable.STILL_WANTS_RETURN, "yes", Variable.CHILD_OBJECTS, false));
        return handover;
    }

    private static void stoppedAtBorder(ProcessInstance handover, String why) {
        complete(
                task(Step.HAND_OVER, handover),
                withVariables(Variable.HANDOVER_DONE, "refused", Variable.HANDOVER_STOPPED, why));
    }
}
