package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.homeward.shared.procedures.ShortNoticeProcess.Answer;
import org.homeward.shared.procedures.ShortNoticeProcess.Message;
import org.homeward.shared.procedures.ShortNoticeProcess.Outcome;
import org.homeward.shared.procedures.ShortNoticeProcess.Step;
import org.homeward.shared.procedures.ShortNoticeProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides agree on a day for which the notice is too short, or which isn't the approved one. */
@ProcedureTest("repatriation/shortNotice")
class ShortNoticeProcessTest {

    private static final Map<String, Object> ASKED =
            Map.of(Variable.PLANNED_HANDOVER, "2026-03-02", Variable.HANDOVER_POINT, "poipet");

    private final Procedure procedure;

    ShortNoticeProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @ParameterizedTest
    @CsvSource({
        Message.SHORT_NOTICE_AGREED + ", event_dayAgreed, " + Outcome.AGREED,
        Message.OTHER_DAY_NAMED + ", event_noticeAnew, " + Outcome.OTHER_DAY
    })
    void the_host_asks_with_day_and_place_and_waits_for_the_answer(String answer, String end, String outcome) {
        // given
        var asking = procedure.begins(ASKED);
        assertThat(asking)
                .isWaitingAtExactly("gateway_answerOfOrigin")
                .isWaitingFor(Message.SHORT_NOTICE_AGREED, Message.OTHER_DAY_NAMED);
        assertThat(procedure.carried(Message.SHORT_NOTICE_ASKED)).isEqualTo(ASKED);

        // when
        procedure.hears(asking, answer, Map.of());

        // then
        assertThat(asking).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }

    @ParameterizedTest
    @CsvSource({
        Answer.AGREED + ", event_agreementSent, " + Message.SHORT_NOTICE_AGREED + ", " + Outcome.AGREED,
        Answer.OTHER_DAY + ", event_otherDaySent, " + Message.OTHER_DAY_NAMED + ", " + Outcome.OTHER_DAY
    })
    void the_origin_agrees_or_names_a_day(String said, String end, String message, String outcome) {
        // given
        var answer = procedure.beginsWith(Message.SHORT_NOTICE_ASKED, ASKED);
        assertThat(answer).isWaitingAtExactly(Step.ANSWER_SHORT_NOTICE);

        // when
        complete(
                task(Step.ANSWER_SHORT_NOTICE, answer),
                withVariables(Variable.NOTICE_ANSWER, said, Variable.NOTICE_READY_ON, "2026-03-09"));

        // then
        assertThat(answer).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
        assertThat(procedure.sent()).containsExactly(message);
    }

    @Test
    void a_return_that_the_host_stops_needs_no_answer() {
        // given
        var answer = procedure.beginsWith(Message.SHORT_NOTICE_ASKED, ASKED);

        // when
        procedure.hears(answer, Message.RETURN_STOPPED, Map.of());

        // then
        assertThat(answer)
                .isEnded()
                .hasPassed("event_noticeStop", "event_noticeWithdrawn")
                .variables()
                .containsEntry(OUTCOME, Outcome.STOPPED);
        assertThat(procedure.sent()).isEmpty();
    }
}
