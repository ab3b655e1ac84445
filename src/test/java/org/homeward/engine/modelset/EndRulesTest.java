package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.junit.jupiter.api.Test;

/** A case comes to an end on each way, and each step of it is done once. */
class EndRulesTest {

    private static final String ANSWER = "processes/repatriation/originResponse.bpmn";
    private static final String STEP = FamilyTracingProcess.Step.ASSESS_FAMILY;

    @Test
    void a_step_beside_another_that_is_joined_with_it_is_right() {
        assertThat(tracing(ChangedPhase.repatriation().withBranches("userTask_askVillage")))
                .isEmpty();
    }

    @Test
    void a_join_that_one_way_goes_round_is_an_error() {
        // given
        var models = new PackagedSet()
                .with(
                        ANSWER,
                        "sourceRef=\"gateway_familyContact\" targetRef=\"gateway_familyKnown\"",
                        "sourceRef=\"gateway_familyContact\" targetRef=\"event_assessmentSent\"");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple(
                        "gateway_bothChecked",
                        "a case can wait here for ever: not all of the ways that meet here are taken"));
    }

    @Test
    void a_way_that_leads_to_nothing_is_an_error() {
        // given
        var models = new PackagedSet()
                .with(
                        "processes/limits/custody.bpmn",
                        "sourceRef=\"gateway_released\" targetRef=\"gateway_toEnd\"",
                        "sourceRef=\"gateway_released\" targetRef=\"gateway_gone\"");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .containsExactly(tuple("flow_released_toEnd", "this way leads nowhere"));
    }

    @Test
    void parallel_ways_with_steps_that_meet_unjoined_are_an_error() {
        // given
        var phase = ChangedPhase.repatriation()
                .withBranches("userTask_askVillage")
                .tracing(
                        "<bpmn:parallelGateway id=\"gateway_join\" />",
                        "<bpmn:exclusiveGateway id=\"gateway_join\" />");

        // then
        assertThat(tracing(phase)).containsExactly("gateway_join: parallel paths meet here without being joined");
    }

    @Test
    void a_reminder_that_goes_on_in_the_main_line_is_an_error() {
        // given
        var phase = ChangedPhase.repatriation()
                .withStepAfter("userTask_lookAgain")
                .tracing("<bpmn:userTask id=\"userTask_lookAgain\"", """
                        <bpmn:boundaryEvent id="event_late" cancelActivity="false" attachedToRef="userTask_assessFamily">\
                        <bpmn:timerEventDefinition id="timer_late"><bpmn:timeDuration>P3D</bpmn:timeDuration>\
                        </bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow id="flow_late" \
                        sourceRef="event_late" targetRef="userTask_lookAgain" />\
                        <bpmn:userTask id="userTask_lookAgain\"""");

        // then
        assertThat(tracing(phase)).containsExactly("userTask_lookAgain: parallel paths meet here without being joined");
    }

    @Test
    void a_way_that_goes_round_for_ever_is_an_error() {
        // given
        var phase = ChangedPhase.repatriation()
                .withStepAfter("userTask_lookAgain")
                .tracing("targetRef=\"event_familyAssessed\"", "targetRef=\"" + STEP + "\"");

        // then
        assertThat(tracing(phase)).contains(STEP + ": from here no way leads to an end");
    }

    private static List<String> tracing(ChangedPhase phase) {
        var files = PackagedModels.files();
        files.putAll(phase.files());
        return new ModelSetCheck(PackagedSet.program())
                .check(files).stream()
                        .filter(ModelFinding::isError)
                        .map(found -> found.element() + ": " + found.message())
                        .toList();
    }
}
