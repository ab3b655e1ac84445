package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.BestInterestsProcess.Outcome;
import org.homeward.shared.procedures.BestInterestsProcess.Step;
import org.homeward.shared.procedures.BestInterestsProcess.Variable;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;

/** What is best for a child: prepared, heard by the panel, decided. */
@ProcedureTest("repatriation/bestInterests")
class BestInterestsProcessTest {

    private final Procedure procedure;

    BestInterestsProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void the_panel_is_heard_before_it_is_decided_what_is_best_for_the_child() {
        // given
        var interests = procedure.begins(Map.of(Variable.IS_CHILD, true, Variable.ACTING_SIDE, "destination"));
        assertThat(interests).isWaitingAtExactly(Step.PREPARE_BEST_INTERESTS);

        // when
        prepared(interests, false);

        // then
        assertThat(interests).isWaitingAtExactly("callActivity_panelDecision");
        assertThat(procedure.handedTo(interests, PanelDecisionProcess.KEY))
                .containsEntry(Variable.PANEL, BestInterestsProcess.KEY)
                .containsEntry(Variable.ACTING_SIDE, "destination")
                .containsEntry(Variable.IS_CHILD, true);

        // when
        procedure.comesBack(interests, PanelDecisionProcess.KEY, Map.of(OUTCOME, PanelDecisionProcess.Outcome.HEARD));

        // then
        assertThat(interests)
                .isWaitingAtExactly(Step.DECIDE_BEST_INTERESTS)
                .variables()
                .containsEntry(Variable.PANEL_OUTCOME, PanelDecisionProcess.Outcome.HEARD);

        // when
        complete(
                task(Step.DECIDE_BEST_INTERESTS, interests),
                withVariables(Variable.BID_REVIEW_ON, "2126-03-02", Variable.CHILD_TO_TELL, false));

        // then
        assertThat(interests)
                .isEnded()
                .hasPassed("event_reviewPlanned", "event_bestInterestsDecided")
                .variables()
                .containsEntry(OUTCOME, Outcome.DECIDED);
    }

    @Test
    void a_child_who_was_not_told_yet_is_told_before_anything_goes_on() {
        // given
        var interests = procedure.begins(Map.of(Variable.IS_CHILD, true, Variable.ACTING_SIDE, "destination"));
        prepared(interests, false);
        procedure.comesBack(interests, PanelDecisionProcess.KEY, Map.of(OUTCOME, PanelDecisionProcess.Outcome.HEARD));

        // when
        complete(
                task(Step.DECIDE_BEST_INTERESTS, interests),
                withVariables(Variable.BID_REVIEW_ON, "2126-03-02", Variable.CHILD_TO_TELL, true));

        // then
        assertThat(interests).isWaitingAtExactly(Step.EXPLAIN_TO_CHILD);

        // when
        procedure.goesOn(interests);

        // then
        assertThat(interests).isEnded().variables().containsEntry(OUTCOME, Outcome.DECIDED);
    }

    @Test
    void who_came_of_age_is_no_longer_a_matter_of_best_interests() {
        // given
        var interests = procedure.begins(Map.of(Variable.IS_CHILD, true, Variable.ACTING_SIDE, "destination"));
        prepared(interests, false);
        assertThat(interests).isWaitingAtExactly("callActivity_panelDecision");

        // when
        procedure.hears(interests, BestInterestsProcess.Message.OF_AGE, Map.of(Variable.IS_CHILD, false));

        // then
        assertThat(interests).isEnded().hasPassed("event_withdrawn").variables().containsEntry(OUTCOME, Outcome.OF_AGE);
    }

    @Test
    void a_family_that_is_suspected_now_is_talked_about_before_the_panel_is_heard() {
        // given
        var interests = procedure.begins(Map.of(Variable.IS_CHILD, true, Variable.ACTING_SIDE, "destination"));

        // when
        prepared(interests, true);

        // then
        assertThat(interests).isWaitingAtExactly("callActivity_homeWarning");
        assertThat(procedure.handedTo(interests, HomeWarningProcess.KEY))
                .containsEntry(Variable.WARNING_GIVEN, true)
                .containsEntry(Variable.BEFORE_REPORT, true);

        // when
        procedure.comesBack(interests, HomeWarningProcess.KEY, Map.of(OUTCOME, HomeWarningProcess.Outcome.SEEN));

        // then
        assertThat(interests).isWaitingAtExactly("callActivity_panelDecision");
    }

    private static void prepared(ProcessInstance interests, boolean familySuspected) {
        complete(task(Step.PREPARE_BEST_INTERESTS, interests), withVariables(Variable.WARNING_GIVEN, familySuspected));
    }
}
