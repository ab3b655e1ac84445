package org.homeward.sop.limits;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.CustodyProcess.Message;
import org.homeward.shared.procedures.CustodyProcess.Outcome;
import org.homeward.shared.procedures.CustodyProcess.Step;
import org.homeward.shared.procedures.CustodyProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;

/** Custody ends, or is held on by an order and comes up again. */
@ProcedureTest("limits/custody")
class CustodyProcessTest {

    private final Procedure procedure;

    CustodyProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void who_is_held_waits_for_the_end_of_custody() {
        // when
        var custody = held();

        // then
        assertThat(custody).isWaitingAtExactly(Step.END_CUSTODY);
    }

    @Test
    void who_is_released_is_out_of_custody() {
        // given
        var custody = held();

        // when
        complete(task(Step.END_CUSTODY, custody), withVariables(Variable.CUSTODY_OUTCOME, Outcome.RELEASED));

        // then
        assertThat(custody)
                .isEnded()
                .hasPassed("event_custodyEnded")
                .variables()
                .containsEntry(OUTCOME, Outcome.RELEASED);
    }

    @Test
    void an_order_that_holds_the_person_on_begins_another_term() {
        // given
        var custody = held();

        // when
        complete(task(Step.END_CUSTODY, custody), withVariables(Variable.CUSTODY_OUTCOME, "heldByOrder"));

        // then
        assertThat(custody).isNotEnded().isWaitingAtExactly(Step.END_CUSTODY);
    }

    private ProcessInstance held() {
        return procedure.beginsWith(Message.PERSON_HELD, Map.of(Variable.CUSTODY_LIMIT, "custodyOfSuspects"));
    }
}
