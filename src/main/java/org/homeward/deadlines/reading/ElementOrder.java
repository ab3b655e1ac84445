package org.homeward.deadlines.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;

/** The elements of a process in the order in which a case meets them; what begins by an event of its own comes last. */
final class ElementOrder {

    private static final Set<String> NODES = Set.of(
            "bpmn:userTask",
            "bpmn:callActivity",
            "bpmn:serviceTask",
            "bpmn:sendTask",
            "bpmn:businessRuleTask",
            "bpmn:receiveTask",
            "bpmn:manualTask",
            "bpmn:task",
            "bpmn:startEvent",
            "bpmn:endEvent",
            "bpmn:intermediateCatchEvent",
            "bpmn:intermediateThrowEvent",
            "bpmn:boundaryEvent",
            "bpmn:exclusiveGateway",
            "bpmn:parallelGateway",
            "bpmn:inclusiveGateway",
            "bpmn:eventBasedGateway",
            "bpmn:subProcess");

    /** After these all ways are taken. */
    private static final Set<String> AT_ONCE = Set.of("bpmn:parallelGateway", "bpmn:inclusiveGateway");

    private final XmlElement process;
    private final Map<String, List<String>> next = new LinkedHashMap<>();

    ElementOrder(XmlElement process) {
        this.process = process;
        process.all().forEach(element -> {
            if (element.is("bpmn:sequenceFlow")) {
                follows(attribute(element, "sourceRef"), attribute(element, "targetRef"));
            } else if (element.is("bpmn:boundaryEvent")) {
                follows(attribute(element, "attachedToRef"), attribute(element, "id"));
            }
        });
    }

    List<XmlElement> inOrder() {
        return inOrder(process);
    }

    /** How many flows lead into an element, and out of it. */
    int into(String id) {
        return (int)
                next.values().stream().flatMap(List::stream).filter(id::equals).count();
    }

    int outOf(String id) {
        return next.getOrDefault(id, List.of()).size();
    }

    private void follows(String from, String to) {
        next.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    }

    /** A sub-process is followed by what is in it; one that begins by an event comes after all others. */
    private List<XmlElement> inOrder(XmlElement scope) {
        var nodes = new LinkedHashMap<String, XmlElement>();
        scope.children().stream()
                .filter(element -> NODES.contains(element.name()))
                .sorted(Comparator.comparing(ElementOrder::rank))
                .forEach(element -> nodes.putIfAbsent(attribute(element, "id"), element));
        var atOnce = nodes.entrySet().stream()
                .filter(node -> AT_ONCE.contains(node.getValue().name()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new FlowOrder(List.copyOf(nodes.keySet()), next, atOnce)
                .inOrder().stream()
                        .flatMap(id -> Stream.ofNullable(nodes.get(id)))
                        .flatMap(node -> Stream.concat(Stream.of(node), inOrder(node).stream()))
                        .toList();
    }

    private static int rank(XmlElement node) {
        if (node.is("bpmn:startEvent")) {
            return 0;
        }
        return attribute(node, "triggeredByEvent").equals("true") ? 2 : 1;
    }

    private static String attribute(XmlElement element, String name) {
        return element.attribute(name).orElse("");
    }
}
