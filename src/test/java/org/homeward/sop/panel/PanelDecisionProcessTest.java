package org.homeward.sop.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.PanelDecisionProcess.Outcome;
import org.homeward.shared.procedures.PanelDecisionProcess.Step;
import org.homeward.shared.procedures.PanelDecisionProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;

/** A panel is summoned and heard, again until enough members have spoken. */
@ProcedureTest("panel/panelDecision")
class PanelDecisionProcessTest {

    private final Procedure procedure;

    PanelDecisionProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    private static final String SUMMON = "summonPanel";

    @Test
    void where_one_authority_decides_nobody_is_called() {
        // given
        procedure.sets(SUMMON, Map.of(Variable.SEVERAL_MEMBERS, false, Variable.REPETITIONS, 1));

        // when
        var panel = procedure.begins(Map.of());

        // then
        assertThat(panel)
                .isEnded()
                .hasPassed("event_oneAuthority")
                .hasNotPassed(Step.CALL_PANEL)
                .variables()
                .containsEntry(OUTCOME, Outcome.SINGLE);
    }

    @Test
    void each_member_is_asked_once_the_panel_is_called() {
        // given
        var panel = summoned();
        assertThat(panel).isWaitingAtExactly(Step.CALL_PANEL);

        // when
        complete(task(Step.CALL_PANEL, panel));

        // then
        assertThat(panel).isWaitingAt(Step.GIVE_OPINION);
        assertThat(procedure.open(panel, Step.GIVE_OPINION)).hasSize(3);
    }

    @Test
    void enough_opinions_end_the_hearing_and_the_rest_is_not_asked_any_more() {
        // given
        var panel = summoned();
        complete(task(Step.CALL_PANEL, panel));

        // when
        gives(panel, false);
        assertThat(procedure.open(panel, Step.GIVE_OPINION)).hasSize(2);
        gives(panel, true);

        // then
        assertThat(panel).isEnded().hasPassed("event_panelHeard").variables().containsEntry(OUTCOME, Outcome.HEARD);
    }

    @Test
    void a_panel_without_enough_opinions_is_summoned_and_called_again() {
        // given
        var panel = summoned();
        complete(task(Step.CALL_PANEL, panel));

        // when
        gives(panel, false);
        gives(panel, false);
        gives(panel, false);

        // then
        assertThat(panel).isWaitingAtExactly(Step.CALL_PANEL);
        assertThat(procedure.ran()).containsExactly(SUMMON, SUMMON);
    }

    private ProcessInstance summoned() {
        procedure.sets(
                SUMMON,
                Map.of(Variable.SEVERAL_MEMBERS, true, Variable.REPETITIONS, 3, Variable.QUORUM_REACHED, false));
        return procedure.begins(Map.of());
    }

    private void gives(ProcessInstance panel, boolean enough) {
        complete(procedure.open(panel, Step.GIVE_OPINION).get(0), withVariables(Variable.QUORUM_REACHED, enough));
    }
}
