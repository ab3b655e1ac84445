package org.homeward.sop.protection;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.PlaceSearchProcess.Message;
import org.homeward.shared.procedures.PlaceSearchProcess.Outcome;
import org.homeward.shared.procedures.PlaceSearchProcess.Step;
import org.homeward.shared.procedures.PlaceSearchProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place is sought until there is one, or nobody needs it any more. */
@ProcedureTest("protection/placeSearch")
class PlaceSearchProcessTest {

    private final Procedure procedure;

    PlaceSearchProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @ParameterizedTest
    @CsvSource({"yes, event_placed, " + Outcome.PLACED, "declined, event_notWanted, " + Outcome.DECLINED})
    void a_search_that_finds_nothing_goes_on(String found, String end, String outcome) {
        // given
        var search = begun();

        // when
        complete(task(Step.SEARCH_PLACE, search), withVariables(Variable.PLACE_FOUND, "no"));
        assertThat(search).isWaitingAtExactly(Step.SEARCH_PLACE);
        complete(task(Step.SEARCH_PLACE, search), withVariables(Variable.PLACE_FOUND, found));

        // then
        assertThat(search).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }

    @ParameterizedTest
    @CsvSource({
        Message.HOST_SERVICES_ENDED + ", event_leftBefore, " + Outcome.OVERTAKEN,
        Message.HOME_SERVICES_ENDED + ", event_closedBefore, " + Outcome.CLOSED
    })
    void who_has_left_or_whose_case_is_closed_needs_no_place(String message, String end, String outcome) {
        // given
        var search = begun();

        // when
        procedure.hears(search, message, Map.of());

        // then
        assertThat(search).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }

    private ProcessInstance begun() {
        return procedure.beginsWith(Message.PLACE_SOUGHT, Map.of());
    }
}
