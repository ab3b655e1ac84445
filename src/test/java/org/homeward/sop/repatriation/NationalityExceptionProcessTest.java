package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.NationalityExceptionProcess.Answer;
import org.homeward.shared.procedures.NationalityExceptionProcess.Message;
import org.homeward.shared.procedures.NationalityExceptionProcess.Outcome;
import org.homeward.shared.procedures.NationalityExceptionProcess.Step;
import org.homeward.shared.procedures.NationalityExceptionProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;

/** While the nationality is being verified, the return goes on by a yes of both focal points, and by nothing else. */
@ProcedureTest("repatriation/nationalityException")
class NationalityExceptionProcessTest {

    private final Procedure procedure;

    NationalityExceptionProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void a_yes_of_both_is_an_exception() {
        // given
        var exception = asked();

        // when
        procedure.hears(exception, Message.EXCEPTION_ANSWERED, Map.of(Variable.ORIGIN_EXCEPTION, Answer.AGREED));

        // then
        assertThat(exception)
                .isEnded()
                .hasPassed("event_exceptionGranted")
                .variables()
                .containsEntry(OUTCOME, Outcome.GRANTED);
        assertThat(procedure.sent()).contains(Message.EXCEPTION_GRANTED);
        assertThat(procedure.carried(Message.EXCEPTION_GRANTED)).isEqualTo(Map.of(Variable.EXCEPTION_BY_BOTH, true));
    }

    @Test
    void a_no_of_the_host_waits_and_asks_nobody() {
        // given
        var exception = begun();

        // when
        complete(task(Step.DECIDE_EXCEPTION, exception), Map.of(Variable.HOST_EXCEPTION, "wait"));

        // then
        assertThat(exception).isEnded().hasPassed("event_waits").variables().containsEntry(OUTCOME, Outcome.WAITS);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void a_no_of_the_origin_waits_on() {
        // given
        var exception = asked();

        // when
        procedure.hears(exception, Message.EXCEPTION_ANSWERED, Map.of(Variable.ORIGIN_EXCEPTION, "refused"));

        // then
        assertThat(exception).isEnded().hasPassed("event_waitsOn").variables().containsEntry(OUTCOME, Outcome.WAITS);
        assertThat(procedure.sent()).doesNotContain(Message.EXCEPTION_GRANTED);
    }

    @Test
    void the_question_is_overtaken_when_the_nationality_is_asked_again_or_the_return_ends() {
        // given
        var openAtNews = begun();
        var openAtEnd = begun();

        // when
        procedure.hears(openAtNews, Message.NEWS_ASKED, Map.of());
        procedure.hears(openAtEnd, Message.RETURN_ENDED, Map.of());

        // then
        assertThat(openAtNews).isEnded().hasPassed("event_overtaken");
        assertThat(openAtEnd).isEnded().hasPassed("event_notNeeded");
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void the_focal_point_at_home_answers_what_was_asked() {
        // given
        var asked = atHome();
        assertThat(asked).isWaitingAtExactly(Step.DECIDE_EXCEPTION_AT_HOME);

        // when
        complete(task(Step.DECIDE_EXCEPTION_AT_HOME, asked), Map.of(Variable.ORIGIN_EXCEPTION, Answer.AGREED));

        // then
        assertThat(asked).isEnded().hasPassed("event_exceptionDecided");
        assertThat(procedure.carried(Message.EXCEPTION_ANSWERED))
                .isEqualTo(Map.of(Variable.ORIGIN_EXCEPTION, Answer.AGREED));
    }

    @Test
    void it_is_asked_no_more_at_home_when_the_nationality_is_asked_again_or_the_host_stops_the_return() {
        // given
        var openAtNews = atHome();
        var openAtStop = atHome();

        // when
        procedure.hears(openAtNews, Message.NEWS_ASKED, Map.of());
        procedure.hears(openAtStop, Message.RETURN_STOPPED, Map.of());

        // then
        assertThat(openAtNews).isEnded().hasPassed("event_overtakenAtHome");
        assertThat(openAtStop).isEnded().hasPassed("event_requestStopped");
        assertThat(procedure.sent()).isEmpty();
    }

    private ProcessInstance asked() {
        var exception = begun();
        complete(task(Step.DECIDE_EXCEPTION, exception), Map.of(Variable.HOST_EXCEPTION, Answer.ASK_ORIGIN));
        assertThat(exception).isWaitingAtExactly("event_exceptionAnswered");
        assertThat(procedure.sent()).containsExactly(Message.EXCEPTION_ASKED);
        return exception;
    }

    private ProcessInstance begun() {
        return procedure.beginsWith(Message.NATIONALITY_PENDING, Map.of());
    }

    private ProcessInstance atHome() {
        return procedure.beginsWith(Message.EXCEPTION_ASKED, Map.of());
    }
}
