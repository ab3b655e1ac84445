package org.homeward.sop.limits;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.EndingPaperProcess.Message;
import org.homeward.shared.procedures.EndingPaperProcess.Outcome;
import org.homeward.shared.procedures.EndingPaperProcess.Step;
import org.homeward.shared.procedures.EndingPaperProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document is renewed before its last day, unless the person has left or the case is closed. */
@ProcedureTest("limits/endingPaper")
class EndingPaperProcessTest {

    private final Procedure procedure;

    EndingPaperProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void some_time_before_its_last_day_a_document_is_renewed() {
        // given
        var paper = begun();
        assertThat(paper).isWaitingAtExactly("event_renewalDue");

        // when
        execute(job(paper));
        assertThat(paper).isWaitingAtExactly(Step.RENEW_PAPER);
        procedure.goesOn(paper);

        // then
        assertThat(paper).isEnded().hasPassed("event_paperSettled").variables().containsEntry(OUTCOME, Outcome.SETTLED);
    }

    @ParameterizedTest
    @CsvSource({
        Message.HOST_SERVICES_ENDED + ", event_leftBefore, " + Outcome.OVERTAKEN,
        Message.HOME_SERVICES_ENDED + ", event_closedBefore, " + Outcome.CLOSED
    })
    void who_has_left_or_whose_case_is_closed_needs_no_renewal(String message, String end, String outcome) {
        // given
        var paper = begun();

        // when
        procedure.hears(paper, message, Map.of());

        // then
        assertThat(paper).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }

    private ProcessInstance begun() {
        return procedure.beginsWith(
                Message.PAPER_KNOWN, Map.of(Variable.PAPER_RENEWAL_OPENS_ON, "2126-03-02T00:00:00Z"));
    }
}
