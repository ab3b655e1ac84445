package org.homeward.engine.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.homeward.engine.modelset.ChangedPhase;

/** Changes of a model around one of its steps, made from its text alone. */
enum StepChange {
    timerAdded,
    timerChanged,
    timerRemoved,
    stepAdded,
    branchAdded,
    messageRenamed,
    nameChanged,
    dueKeyChanged;

    private static final String TIMER = """
            <bpmn:boundaryEvent id="event_generated" cancelActivity="false" attachedToRef="%s">\
            <bpmn:outgoing>flow_generated</bpmn:outgoing><bpmn:timerEventDefinition id="timer_generated">\
            <bpmn:timeDuration>P%dD</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>\
            <bpmn:endEvent id="event_generatedEnd"><bpmn:incoming>flow_generated</bpmn:incoming></bpmn:endEvent>\
            <bpmn:sequenceFlow id="flow_generated" sourceRef="event_generated" targetRef="event_generatedEnd" />""";

    /** Whether a case that stands at the step can move. */
    boolean canMove() {
        return this != branchAdded;
    }

    /** A version to be moved to before the change; the packaged one where the change needs none. */
    ChangedPhase before(String file, String step, int days) {
        return this == timerChanged || this == timerRemoved
                ? timer(ChangedPhase.repatriation(), file, step, days)
                : ChangedPhase.repatriation();
    }

    ChangedPhase after(String file, String step, int days) {
        var phase = ChangedPhase.repatriation();
        return switch (this) {
            case timerAdded -> timer(phase, file, step, days);
            case timerChanged -> timer(phase, file, step, days + 1);
            case timerRemoved -> phase;
            case stepAdded -> added(phase, file, step);
            case branchAdded -> branch(phase, file, step);
            case messageRenamed -> phase.with(file, " name=\"case.", " name=\"case.no");
            case nameChanged -> phase.with(file, element(phase, file, step), renamed(element(phase, file, step)));
            case dueKeyChanged ->
                phase.with(
                        file,
                        element(phase, file, step),
                        element(phase, file, step).replaceFirst("dueDate=\"[^\"]*\"", "dueDate=\"riskAssessment\""));
        };
    }

    private static ChangedPhase timer(ChangedPhase phase, String file, String step, int days) {
        return phase.with(file, element(phase, file, step), element(phase, file, step) + TIMER.formatted(step, days));
    }

    private static String renamed(String element) {
        return element.replaceFirst(" name=\"", " name=\"Now: ");
    }

    /** The same step once more, behind it. */
    private static ChangedPhase added(ChangedPhase phase, String file, String step) {
        var flow = flow(phase, file, "sourceRef=\"" + step + "\"");
        var target = attribute(flow, "targetRef");
        var again = element(phase, file, step)
                .replaceFirst("id=\"" + step + "\"", "id=\"userTask_generated\"")
                .replaceAll("<bpmn:(incoming|outgoing)>[^<]*</bpmn:\\1>", "");
        return phase.with(
                file,
                flow,
                flow.replace("targetRef=\"" + target + "\"", "targetRef=\"userTask_generated\"")
                        + again
                        + sequence("flow_generated", "userTask_generated", target));
    }

    private static ChangedPhase branch(ChangedPhase phase, String file, String step) {
        var in = flow(phase, file, "targetRef=\"" + step + "\"");
        var out = flow(phase, file, "sourceRef=\"" + step + "\"");
        var target = attribute(out, "targetRef");
        var beside = element(phase, file, step)
                .replaceFirst("id=\"" + step + "\"", "id=\"userTask_generated\"")
                .replaceAll("<bpmn:(incoming|outgoing)>[^<]*</bpmn:\\1>", "");
        return phase.with(file, in, in.replace("targetRef=\"" + step + "\"", "targetRef=\"gateway_generatedFork\""))
                .with(
                        file,
                        out,
                        out.replace("targetRef=\"" + target + "\"", "targetRef=\"gateway_generatedJoin\"") + beside
                                + "<bpmn:parallelGateway id=\"gateway_generatedFork\" />"
                                + "<bpmn:parallelGateway id=\"gateway_generatedJoin\" />"
                                + sequence("flow_one", "gateway_generatedFork", step)
                                + sequence("flow_two", "gateway_generatedFork", "userTask_generated")
                                + sequence("flow_three", "userTask_generated", "gateway_generatedJoin")
                                + sequence("flow_four", "gateway_generatedJoin", target));
    }

    private static String sequence(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, from, to);
    }

    private static String element(ChangedPhase phase, String file, String step) {
        return found(phase, file, "(?s)<bpmn:userTask id=\"" + step + "\".*?</bpmn:userTask>");
    }

    private static String flow(ChangedPhase phase, String file, String end) {
        return found(phase, file, "<bpmn:sequenceFlow [^>]*" + end + "[^>]*/>");
    }

    private static String attribute(String element, String name) {
        var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(element);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String found(ChangedPhase phase, String file, String pattern) {
        var text = new String(phase.files().get(file), StandardCharsets.UTF_8);
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
        return found.group();
    }
}
