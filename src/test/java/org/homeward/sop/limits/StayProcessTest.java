package org.homeward.sop.limits;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.StayProcess.Answer;
import org.homeward.shared.procedures.StayProcess.Message;
import org.homeward.shared.procedures.StayProcess.Outcome;
import org.homeward.shared.procedures.StayProcess.Step;
import org.homeward.shared.procedures.StayProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stay with an end: the next one is decided in time, unless the person has left. */
@ProcedureTest("limits/stay")
class StayProcessTest {

    private final Procedure procedure;

    StayProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @ParameterizedTest
    @CsvSource({
        Answer.DESTINATION + ", " + Step.DECIDE_NEXT_STAY + ", event_stayDecided",
        "origin, " + Step.DECIDE_ONWARD_STAY + ", event_onwardStayDecided"
    })
    void each_side_decides_on_the_stay_in_its_own_country(String side, String step, String end) {
        // given
        var stay = begun(side);
        assertThat(stay).isWaitingAtExactly(step);

        // when
        complete(task(step, stay), settled());

        // then
        assertThat(stay).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, Outcome.SETTLED);
    }

    @Test
    void a_person_who_has_gone_home_needs_no_decision() {
        // given
        var stay = begun(Answer.DESTINATION);

        // when
        procedure.hears(stay, Message.HOST_SERVICES_ENDED, Map.of());

        // then
        assertThat(stay).isEnded().hasPassed("event_leftBefore").variables().containsEntry(OUTCOME, Outcome.OVERTAKEN);
    }

    @Test
    void a_closed_case_needs_no_decision() {
        // given
        var stay = begun("origin");

        // when
        procedure.hears(stay, Message.HOME_SERVICES_ENDED, Map.of());

        // then
        assertThat(stay)
                .isEnded()
                .hasPassed("event_closedBefore")
                .variables()
                .containsEntry(OUTCOME, Outcome.OVERTAKEN);
    }

    /** The next place has no limit. */
    private static Map<String, Object> settled() {
        var settled = new HashMap<String, Object>();
        settled.put(Variable.STAY_LIMIT, null);
        settled.put(Variable.PLACE_ENTERED, null);
        return settled;
    }

    private ProcessInstance begun(String side) {
        return procedure.beginsWith(
                Message.PLACE_ENTERED, Map.of(Variable.ACTING_SIDE, side, Variable.STAY_LIMIT, "shelterStay"));
    }
}
