package org.homeward.sop.repatriation;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.homeward.shared.procedures.NationalityRecallProcess.Answer;
import org.homeward.shared.procedures.NationalityRecallProcess.Message;
import org.homeward.shared.procedures.NationalityRecallProcess.Outcome;
import org.homeward.shared.procedures.NationalityRecallProcess.Step;
import org.homeward.shared.procedures.NationalityRecallProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each office that was asked about the nationality destroys what it received. */
@ProcedureTest("repatriation/nationalityRecall")
class NationalityRecallProcessTest {

    private final Procedure procedure;

    NationalityRecallProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @ParameterizedTest
    @CsvSource({
        "nationality, " + Step.CONFIRM_BY_NATIONALITY_OFFICE,
        Answer.LOCAL_POLICE + ", " + Step.CONFIRM_BY_LOCAL_POLICE,
        Answer.CIVIL_REGISTRY + ", " + Step.CONFIRM_BY_CIVIL_REGISTRY
    })
    void the_office_that_was_asked_confirms_that_it_destroyed_what_it_received(String office, String step) {
        // given
        var recall = procedure.beginsWith(Message.NATIONALITY_RECALLED, Map.of(Variable.ASKED_OFFICE, office));
        assertThat(recall).isWaitingAtExactly(step);

        // when
        complete(task(step, recall));

        // then
        assertThat(recall).isEnded().variables().containsEntry(OUTCOME, Outcome.DESTROYED);
    }
}
