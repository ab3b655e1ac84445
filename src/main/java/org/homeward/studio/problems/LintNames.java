package org.homeward.studio.problems;

import java.util.Set;

/** The names of the {@link LintRules}, and the drawing that they ask for. */
final class LintNames {

    /** All of them, as bpmnlint calls them. */
    static final Set<String> RULES = Set.of(
            "conditional-flows",
            "end-event-required",
            "event-based-gateway",
            "event-sub-process-typed-start-event",
            "label-required",
            "no-bpmndi",
            "no-disconnected",
            "no-duplicate-sequence-flows",
            "no-gateway-join-fork",
            "no-implicit-end",
            "no-implicit-split",
            "no-implicit-start",
            "single-blank-start-event",
            "single-event-definition",
            "start-event-required",
            "sub-process-blank-start-event");

    /** Beside the steps, events and gateways. */
    static final Set<String> DRAWN = Set.of(
            "bpmn:sequenceFlow",
            "bpmn:participant",
            "bpmn:lane",
            "bpmn:messageFlow",
            "bpmn:textAnnotation",
            "bpmn:association",
            "bpmn:group",
            "bpmn:dataObjectReference",
            "bpmn:dataStoreReference");

    private LintNames() {}
}
