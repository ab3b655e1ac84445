package org.homeward.sop.protection;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.homeward.shared.procedures.LegalMattersProcess.Message;
import org.homeward.shared.procedures.LegalMattersProcess.Outcome;
import org.homeward.shared.procedures.LegalMattersProcess.Step;
import org.homeward.shared.procedures.LegalMattersProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;

/** What a court or a prosecutor decides after all was cleared is cleared anew. */
@ProcedureTest("protection/legalMatters")
class LegalMattersProcessTest {

    private final Procedure procedure;

    LegalMattersProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void the_step_comes_back_until_all_is_cleared_again() {
        // given
        var matters = procedure.beginsWith(Message.LEGAL_MATTER_AROSE, Map.of());
        assertThat(matters).isWaitingAtExactly(Step.CLEAR_LEGAL_MATTERS);

        // when
        complete(task(Step.CLEAR_LEGAL_MATTERS, matters), withVariables(Variable.LEGAL_CLEARED, "no"));

        // then
        assertThat(matters).isWaitingAtExactly(Step.CLEAR_LEGAL_MATTERS);

        // when
        complete(task(Step.CLEAR_LEGAL_MATTERS, matters), withVariables(Variable.LEGAL_CLEARED, "yes"));

        // then
        assertThat(matters)
                .isEnded()
                .hasPassed("event_mattersCleared")
                .variables()
                .containsEntry(OUTCOME, Outcome.CLEARED);
    }
}
