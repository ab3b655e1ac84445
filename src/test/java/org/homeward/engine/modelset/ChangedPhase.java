package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A packaged phase with words changed in memory. */
public final class ChangedPhase {

    public static final String REPATRIATION = "repatriation";
    static final String TRACING = "processes/repatriation/familyTracing.bpmn";

    private static final String STEP = """
            <bpmn:userTask id="%s" name="%s" camunda:formRef="familyAssessment" camunda:formRefBinding="deployment" \
            camunda:candidateGroups="origin.provincial-welfare" camunda:dueDate="familyTracing">\
            <bpmn:documentation>Look again.</bpmn:documentation></bpmn:userTask>""";
    private static final String OUT =
            "<bpmn:sequenceFlow id=\"flow_assessFamily_familyAssessed\" sourceRef=\"userTask_assessFamily\" targetRef=\"event_familyAssessed\" />";
    private static final String IN =
            "<bpmn:sequenceFlow id=\"flow_tracingStarted_assessFamily\" sourceRef=\"event_tracingStarted\" targetRef=\"userTask_assessFamily\" />";

    private final String phase;
    private final Map<String, byte[]> files = new TreeMap<>();

    public ChangedPhase(String phase) {
        this.phase = phase;
        PackagedModels.files().forEach((name, content) -> {
            var parts = name.split("/");
            if (parts.length == 2 || parts[1].equals(phase)) {
                files.put(name, content);
            }
        });
    }

    public static ChangedPhase repatriation() {
        return new ChangedPhase(REPATRIATION);
    }

    public String phase() {
        return phase;
    }

    public Map<String, byte[]> files() {
        return files;
    }

    public ChangedPhase with(String file, String words, String others) {
        var text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).as(file).contains(words);
        files.put(file, text.replace(words, others).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public ChangedPhase tracing(String words, String others) {
        return with(TRACING, words, others);
    }

    /** One more form, with the words of another. */
    public ChangedPhase form(String file, String from, String to) {
        var name = "forms/" + phase + "/" + file + ".form";
        var text = new String(files.get(name), StandardCharsets.UTF_8);
        files.put(
                "forms/" + phase + "/" + to + ".form",
                text.replace("\"" + from + "\"", "\"" + to + "\"").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A timer that runs beside the step and only lets time be noted. */
    public ChangedPhase withTimer(String duration) {
        return tracing(OUT, OUT + """
                <bpmn:boundaryEvent id="event_longTracing" cancelActivity="false" attachedToRef="userTask_assessFamily">\
                <bpmn:outgoing>flow_longTracing</bpmn:outgoing><bpmn:timerEventDefinition id="timer_longTracing">\
                <bpmn:timeDuration>%s</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>\
                <bpmn:endEvent id="event_longNoted" /><bpmn:sequenceFlow id="flow_longTracing" \
                sourceRef="event_longTracing" targetRef="event_longNoted" />""".formatted(duration));
    }

    /** Another step after the family's assessment. */
    public ChangedPhase withStepAfter(String id) {
        return flows().tracing(
                        OUT,
                        STEP.formatted(id, "Look again")
                                + "<bpmn:sequenceFlow id=\"flow_one\" sourceRef=\"userTask_assessFamily\" targetRef=\""
                                + id + "\" />"
                                + "<bpmn:sequenceFlow id=\"flow_two\" sourceRef=\"" + id
                                + "\" targetRef=\"event_familyAssessed\" />");
    }

    /** Another process after the family's assessment. */
    public ChangedPhase withCallAfter(String process) {
        return flows().tracing(OUT, """
                        <bpmn:callActivity id="callActivity_another" name="Another" calledElement="%s">\
                        <bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" />\
                        </bpmn:extensionElements></bpmn:callActivity>\
                        <bpmn:sequenceFlow id="flow_one" sourceRef="userTask_assessFamily" \
                        targetRef="callActivity_another" />\
                        <bpmn:sequenceFlow id="flow_two" sourceRef="callActivity_another" \
                        targetRef="event_familyAssessed" />""".formatted(process));
    }

    /** The assessment beside other steps, in as many branches. */
    public ChangedPhase withBranches(String... others) {
        var middle = new StringBuilder(
                "<bpmn:parallelGateway id=\"gateway_fork\" /><bpmn:parallelGateway id=\"gateway_join\" />"
                        + "<bpmn:sequenceFlow id=\"flow_fork\" sourceRef=\"event_tracingStarted\" targetRef=\"gateway_fork\" />"
                        + "<bpmn:sequenceFlow id=\"flow_join\" sourceRef=\"gateway_join\" targetRef=\"event_familyAssessed\" />");
        branch(middle, "userTask_assessFamily");
        for (var other : others) {
            middle.append(STEP.formatted(other, "Beside"));
            branch(middle, other);
        }
        return flows().tracing(IN, "").tracing(OUT, middle.toString());
    }

    /** Whether these are the same files. */
    public boolean isLike(Map<String, byte[]> others) {
        return files.keySet().equals(others.keySet())
                && files.keySet().stream().allMatch(name -> Arrays.equals(files.get(name), others.get(name)));
    }

    /** Which flows touch a node is told by the flows alone. */
    private ChangedPhase flows() {
        for (var flow : new String[] {"flow_tracingStarted_assessFamily", "flow_assessFamily_familyAssessed"}) {
            tracing("<bpmn:outgoing>" + flow + "</bpmn:outgoing>", "");
            tracing("<bpmn:incoming>" + flow + "</bpmn:incoming>", "");
        }
        return undrawn();
    }

    private ChangedPhase undrawn() {
        var text = new String(files.get(TRACING), StandardCharsets.UTF_8);
        files.put(
                TRACING,
                text.replaceAll(
                                "(?s)<bpmndi:BPMNEdge id=\"flow_(tracingStarted|assessFamily)_.*?</bpmndi:BPMNEdge>",
                                "")
                        .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static void branch(StringBuilder middle, String step) {
        middle.append("<bpmn:sequenceFlow id=\"flow_to_%1$s\" sourceRef=\"gateway_fork\" targetRef=\"%1$s\" />"
                .formatted(step));
        middle.append("<bpmn:sequenceFlow id=\"flow_of_%1$s\" sourceRef=\"%1$s\" targetRef=\"gateway_join\" />"
                .formatted(step));
    }
}
