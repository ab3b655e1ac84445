package org.homeward.sop.identification;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.homeward.shared.procedures.HomeReportProcess.Message;
import org.homeward.shared.procedures.HomeReportProcess.Outcome;
import org.homeward.shared.procedures.HomeReportProcess.Step;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;

/** Who is identified only at home comes to the commune at once, and the province checks first. */
@ProcedureTest("identification/homeReport")
class HomeReportProcessTest {

    private final Procedure procedure;

    HomeReportProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void the_commune_comes_first_and_then_the_province() {
        // given
        var report = procedure.beginsWith(Message.REPORTED_AT_HOME, Map.of());
        assertThat(report).isWaitingAtExactly(Step.BRING_TO_COMMUNE);

        // when
        complete(task(Step.BRING_TO_COMMUNE, report));

        // then
        assertThat(report).isWaitingAtExactly(Step.CHECK_FIRST);

        // when
        procedure.goesOn(report);

        // then
        assertThat(report).isEnded().variables().containsEntry(OUTCOME, Outcome.CHECKED);
    }

    @Test
    void nothing_stays_open_when_the_case_is_closed() {
        // given
        var report = procedure.beginsWith(Message.REPORTED_AT_HOME, Map.of());

        // when
        procedure.hears(report, Message.HOME_SERVICES_ENDED, Map.of());

        // then
        assertThat(report).isEnded().variables().containsEntry(OUTCOME, Outcome.CLOSED);
    }
}
