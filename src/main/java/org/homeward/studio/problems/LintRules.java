package org.homeward.studio.problems;

import static org.homeward.studio.problems.FlowElementKinds.condition;
import static org.homeward.studio.problems.FlowElementKinds.definitions;
import static org.homeward.studio.problems.FlowElementKinds.hasCondition;
import static org.homeward.studio.problems.FlowElementKinds.id;
import static org.homeward.studio.problems.FlowElementKinds.isContainer;
import static org.homeward.studio.problems.FlowElementKinds.isGateway;
import static org.homeward.studio.problems.FlowElementKinds.isNode;
import static org.homeward.studio.problems.FlowElementKinds.isStarted;
import static org.homeward.studio.problems.FlowElementKinds.isSubProcess;
import static org.homeward.studio.problems.FlowElementKinds.local;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * The rules that bpmnlint recommends for a readable diagram, by the same names: the editor says them while somebody draws, the
 * server for every diagram. A corpus keeps the two equal.
 */
final class LintRules {

    private static final String FLOW = "bpmn:sequenceFlow";

    private final XmlElement root;
    private final BiConsumer<XmlElement, String> tell;
    private final Map<String, List<XmlElement>> incoming;
    private final Map<String, List<XmlElement>> outgoing;
    private final Set<String> drawn;

    /** @param tell takes each element and the rule that it breaks */
    LintRules(XmlElement root, BiConsumer<XmlElement, String> tell) {
        this.root = root;
        this.tell = tell;
        this.incoming = flows(root, "targetRef");
        this.outgoing = flows(root, "sourceRef");
        this.drawn = root.all()
                .filter(element -> element.is("bpmndi:BPMNShape", "bpmndi:BPMNEdge"))
                .flatMap(element -> element.attribute("bpmnElement").stream())
                .map(FlowElementKinds::local)
                .collect(Collectors.toSet());
    }

    private static Map<String, List<XmlElement>> flows(XmlElement root, String end) {
        return root.all()
                .filter(element -> element.is(FLOW) && element.attribute(end).isPresent())
                .collect(Collectors.groupingBy(flow -> local(flow.attributes().getOrDefault(end, ""))));
    }

    void check() {
        root.all().forEach(this::check);
    }

    private void check(XmlElement element) {
        if (isNode(element)) {
            node(element);
        }
        if (isContainer(element)) {
            container(element);
        }
        if (element.is(FLOW) && hasCondition(element) || element.is("bpmn:participant", "bpmn:lane")) {
            named(element);
        }
        if ((isNode(element) || LintNames.DRAWN.contains(element.name())) && !drawn.contains(id(element))) {
            tell.accept(element, "no-bpmndi");
        }
    }

    private void node(XmlElement node) {
        var in = incoming.getOrDefault(id(node), List.of());
        var out = outgoing.getOrDefault(id(node), List.of());
        var gateway = isGateway(node);
        if (gateway
                ? out.size() > 1 && !node.is("bpmn:parallelGateway", "bpmn:eventBasedGateway")
                : !isSubProcess(node)) {
            named(node);
        }
        if (gateway && in.size() > 1 && out.size() > 1) {
            tell.accept(node, "no-gateway-join-fork");
        }
        if (out.stream().anyMatch(FlowElementKinds::hasCondition)
                || node.attribute("default").isPresent()) {
            out.stream().filter(flow -> isPlain(node, flow)).forEach(flow -> tell.accept(flow, "conditional-flows"));
        }
        if (!gateway && out.stream().filter(flow -> isPlain(node, flow)).count() > 1) {
            tell.accept(node, "no-implicit-split");
        }
        if (node.is("bpmn:eventBasedGateway")) {
            Stream.concat(
                            Stream.of(node).filter(gate -> out.size() < 2),
                            out.stream().filter(FlowElementKinds::hasCondition))
                    .forEach(wrong -> tell.accept(wrong, "event-based-gateway"));
        }
        if (definitions(node) > 1) {
            tell.accept(node, "single-event-definition");
        }
        connected(node, in, out);
    }

    private void connected(XmlElement node, List<XmlElement> in, List<XmlElement> out) {
        if (standsAlone(node)) {
            return;
        }
        if (in.isEmpty() && !node.is("bpmn:startEvent", "bpmn:boundaryEvent")) {
            tell.accept(node, "no-implicit-start");
        }
        if (out.isEmpty() && !node.is("bpmn:endEvent")) {
            tell.accept(node, "no-implicit-end");
        }
        if (in.isEmpty() && out.isEmpty() && !node.is("bpmn:callActivity")) {
            tell.accept(node, "no-disconnected");
        }
    }

    /** Whether a node stands alone: one that an event starts, or that compensates. */
    private static boolean standsAlone(XmlElement node) {
        return isStarted(node)
                || node.parent() != null && node.parent().is("bpmn:adHocSubProcess")
                || node.attribute("isForCompensation").filter("true"::equals).isPresent()
                || node.children().stream()
                        .anyMatch(child -> child.is("bpmn:linkEventDefinition", "bpmn:compensateEventDefinition"));
    }

    private void container(XmlElement container) {
        var starts = container.children("bpmn:startEvent").toList();
        if (!container.is("bpmn:adHocSubProcess")) {
            if (starts.isEmpty()) {
                tell.accept(container, "start-event-required");
            }
            if (container.children("bpmn:endEvent").findAny().isEmpty()) {
                tell.accept(container, "end-event-required");
            }
        }
        if (starts.stream().filter(start -> definitions(start) == 0).count() > 1) {
            tell.accept(container, "single-blank-start-event");
        }
        if (isSubProcess(container)) {
            var wrong = isStarted(container) ? "event-sub-process-typed-start-event" : "sub-process-blank-start-event";
            starts.stream()
                    .filter(start -> (definitions(start) == 0) == isStarted(container))
                    .forEach(start -> tell.accept(start, wrong));
        }
        twice(container);
    }

    /** Told at the way and at both its ends. */
    private void twice(XmlElement container) {
        var seen = new HashSet<String>();
        var wrong = new HashSet<String>();
        container.children(FLOW).forEach(flow -> {
            var from = local(flow.attribute("sourceRef").orElse(""));
            var to = local(flow.attribute("targetRef").orElse(""));
            var condition = condition(flow).map(XmlElement::text).findFirst().orElse("");
            if (!seen.add(from + " " + to + " " + condition)) {
                wrong.addAll(List.of(id(flow), from, to));
            }
        });
        container.children().stream()
                .filter(element -> wrong.contains(id(element)))
                .forEach(element -> tell.accept(element, "no-duplicate-sequence-flows"));
    }

    private void named(XmlElement element) {
        if (element.attribute("name").filter(name -> !name.isBlank()).isEmpty()) {
            tell.accept(element, "label-required");
        }
    }

    private static boolean isPlain(XmlElement node, XmlElement flow) {
        return !hasCondition(flow)
                && node.attribute("default")
                        .map(FlowElementKinds::local)
                        .filter(id(flow)::equals)
                        .isEmpty();
    }
}
