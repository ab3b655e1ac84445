package org.homeward.sop.limits;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.EndingRightProcess.Answer;
import org.homeward.shared.procedures.EndingRightProcess.Message;
import org.homeward.shared.procedures.EndingRightProcess.Outcome;
import org.homeward.shared.procedures.EndingRightProcess.Step;
import org.homeward.shared.procedures.EndingRightProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;

/** A right with an end is used before it is over, or the case is closed. */
@ProcedureTest("limits/endingRight")
class EndingRightProcessTest {

    private final Procedure procedure;

    EndingRightProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void a_right_that_ends_is_used_in_time() {
        // given
        var right = begun("compensationClaim");
        assertThat(right).isWaitingAtExactly(Step.USE_RIGHT);

        // when
        complete(task(Step.USE_RIGHT, right), Map.of(Variable.RIGHT_OUTCOME, Answer.APPLIED_FOR));

        // then
        assertThat(right).isEnded().hasPassed("event_rightUsed").variables().containsEntry(OUTCOME, Outcome.SETTLED);
    }

    @Test
    void an_application_for_support_is_forwarded() {
        // given
        var right = begun(Answer.SUPPORT_APPLICATION);

        // when
        complete(task(Step.USE_RIGHT, right), Map.of(Variable.RIGHT_OUTCOME, Answer.APPLIED_FOR));

        // then
        assertThat(right).isWaitingAtExactly(Step.FORWARD_APPLICATION);

        // when
        procedure.goesOn(right);

        // then
        assertThat(right)
                .isEnded()
                .hasPassed("event_applicationForwarded")
                .variables()
                .containsEntry(OUTCOME, Outcome.SETTLED);
    }

    @Test
    void a_closed_case_ends_the_reminder() {
        // given
        var right = begun("compensationClaim");

        // when
        procedure.hears(right, Message.HOME_SERVICES_ENDED, Map.of());

        // then
        assertThat(right)
                .isEnded()
                .hasPassed("event_reminderEnded")
                .hasNotPassed("event_rightUsed")
                .variables()
                .containsEntry(OUTCOME, Outcome.CLOSED);
    }

    private ProcessInstance begun(String right) {
        return procedure.beginsWith(Message.RIGHT_BEGAN, Map.of(Variable.RIGHT_LIMIT, right));
    }
}
