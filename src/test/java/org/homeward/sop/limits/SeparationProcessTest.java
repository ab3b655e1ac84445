package org.homeward.sop.limits;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.engine.ActingSide;
import org.homeward.shared.procedures.SeparationProcess.Answer;
import org.homeward.shared.procedures.SeparationProcess.Message;
import org.homeward.shared.procedures.SeparationProcess.Outcome;
import org.homeward.shared.procedures.SeparationProcess.Step;
import org.homeward.shared.procedures.SeparationProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child who is held with adults is asked for a place apart until there is one. */
@ProcedureTest("limits/separation")
class SeparationProcessTest {

    private final Procedure procedure;

    SeparationProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @ParameterizedTest
    @CsvSource({
        Answer.APART + ", event_apart, " + Outcome.APART,
        Answer.OWN_FAMILY + ", event_withFamily, " + Outcome.OWN_FAMILY
    })
    void it_ends_when_the_child_is_apart_or_with_its_own_family(String answer, String end, String outcome) {
        // given
        var separation = held();

        // when
        says(separation, "notYet");
        assertThat(separation).isWaitingAtExactly(Step.SEPARATE_FROM_ADULTS).isNotEnded();
        says(separation, answer);

        // then
        assertThat(separation).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }

    @ParameterizedTest
    @CsvSource({
        Message.OF_AGE + ", event_grownUp",
        Message.HOST_SERVICES_ENDED + ", event_leftBefore",
        Message.HOME_SERVICES_ENDED + ", event_closedBefore"
    })
    void who_came_of_age_left_the_country_or_whose_case_is_closed_needs_none_any_more(String message, String end) {
        // given
        var separation = held();

        // when
        procedure.hears(separation, message, Map.of());

        // then
        assertThat(separation).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, Outcome.OVERTAKEN);
    }

    private ProcessInstance held() {
        var separation = procedure.beginsWith(Message.HELD_WITH_ADULTS, Map.of(ActingSide.VARIABLE, "destination"));
        assertThat(separation).isWaitingAtExactly(Step.SEPARATE_FROM_ADULTS);
        return separation;
    }

    private static void says(ProcessInstance separation, String answer) {
        complete(task(Step.SEPARATE_FROM_ADULTS, separation), withVariables(Variable.SEPARATED_NOW, answer));
    }
}
