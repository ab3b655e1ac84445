package org.homeward.sop.repatriation;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.homeward.shared.procedures.FamilyTracingProcess.Message;
import org.homeward.shared.procedures.FamilyTracingProcess.Outcome;
import org.homeward.shared.procedures.FamilyTracingProcess.Step;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;

/** The family is assessed, unless the person no longer wants it to be asked. */
@ProcedureTest("repatriation/familyTracing")
class FamilyTracingProcessTest {

    private final Procedure procedure;

    FamilyTracingProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void the_family_is_found_and_assessed() {
        // given
        var tracing = procedure.begins(Map.of());
        assertThat(tracing).isWaitingAtExactly(Step.ASSESS_FAMILY);

        // when
        procedure.goesOn(tracing);

        // then
        assertThat(tracing)
                .isEnded()
                .hasPassed("event_familyAssessed")
                .variables()
                .containsEntry(OUTCOME, Outcome.ASSESSED);
    }

    @Test
    void a_consent_taken_back_stops_the_tracing() {
        // given
        var tracing = procedure.begins(Map.of());

        // when
        procedure.hears(tracing, Message.FAMILY_CONTACT_WITHDRAWN, Map.of());

        // then
        assertThat(tracing)
                .isEnded()
                .hasPassed("event_tracingStopped")
                .hasNotPassed("event_familyAssessed")
                .variables()
                .containsEntry(OUTCOME, Outcome.FAMILY_CONTACT_WITHDRAWN);
    }
}
