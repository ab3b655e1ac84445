package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.homeward.engine.ActingSide;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.InformationRecallProcess.Message;
import org.homeward.shared.procedures.InformationRecallProcess.Outcome;
import org.homeward.shared.procedures.InformationRecallProcess.Step;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;

/** What was sent about a person is called back and destroyed. */
@ProcedureTest("repatriation/informationRecall")
class InformationRecallProcessTest {

    private final Procedure procedure;

    InformationRecallProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void the_origin_destroys_what_it_received_and_says_so() {
        // given
        var recall = procedure.beginsWith(Message.RECALLED, Map.of());
        assertThat(recall).isWaitingAtExactly(Step.CONFIRM_DESTRUCTION);

        // when
        complete(task(Step.CONFIRM_DESTRUCTION, recall));

        // then
        assertThat(recall)
                .isEnded()
                .hasPassed("event_destructionConfirmed")
                .variables()
                .containsEntry(OUTCOME, Outcome.DESTROYED);
        assertThat(procedure.sent()).containsExactly(Message.DESTRUCTION_CONFIRMED);
    }

    @Test
    void the_office_that_was_asked_to_find_the_family_destroys_what_it_received() {
        // given
        var recall = procedure.beginsWith(Message.FAMILY_RECALLED, Map.of(ActingSide.VARIABLE, "origin"));
        assertThat(recall)
                .hasProcessDefinitionKey(InformationRecallProcess.FAMILY_RECALL)
                .isWaitingAtExactly(Step.CONFIRM_FAMILY_DESTRUCTION);

        // when
        complete(task(Step.CONFIRM_FAMILY_DESTRUCTION, recall));

        // then
        assertThat(recall)
                .isEnded()
                .hasPassed("event_familyDestroyed")
                .variables()
                .containsEntry(OUTCOME, Outcome.DESTROYED);
        assertThat(procedure.sent()).isEmpty();
    }
}
