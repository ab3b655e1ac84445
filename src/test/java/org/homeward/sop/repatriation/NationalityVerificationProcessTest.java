package org.homeward.sop.repatriation;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.NationalityVerificationProcess.Outcome;
import org.homeward.shared.procedures.NationalityVerificationProcess.Step;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;

/** The nationality is verified, or it is said that it can’t be. */
@ProcedureTest("repatriation/nationalityVerification")
class NationalityVerificationProcessTest {

    private final Procedure procedure;

    NationalityVerificationProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void the_nationality_is_verified_in_one_step() {
        // given
        var verification = begun(RepatriationProcess.Answer.PENDING_VERIFICATION);
        assertThat(verification).isWaitingAtExactly(Step.VERIFY_NATIONALITY);

        // when
        complete(task(Step.VERIFY_NATIONALITY, verification));

        // then
        assertThat(verification)
                .isEnded()
                .hasPassed("event_nationalityChecked")
                .variables()
                .containsEntry(OUTCOME, Outcome.CHECKED);
    }

    @Test
    void a_nationality_that_was_verified_before_is_not_asked_again() {
        // when
        var verification = begun(RepatriationProcess.Answer.VERIFIED);

        // then
        assertThat(verification)
                .isEnded()
                .hasPassed("event_stillVerified")
                .variables()
                .containsEntry(OUTCOME, Outcome.CHECKED)
                .containsEntry(RepatriationProcess.Variable.NATIONALITY_OUTCOME, RepatriationProcess.Answer.VERIFIED);
    }

    private ProcessInstance begun(String known) {
        return procedure.begins(Map.of(RepatriationProcess.Variable.NATIONALITY_OUTCOME, known));
    }
}
