package org.homeward.deadlines.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.Element;

/** The elements of a process in the order in which a case meets them; what hangs at no flow comes last. */
final class WayThrough {

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

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new LinkedHashMap<>();

    WayThrough(Element process) {
        process.all().forEach(element -> {
            if (NODES.contains(element.name())) {
                element.attribute("id").ifPresent(id -> nodes.put(id, element));
            } else if (element.is("bpmn:sequenceFlow")) {
                follows(
                        element.attribute("sourceRef").orElse(""),
                        element.attribute("targetRef").orElse(""));
            }
        });
        nodes.forEach((id, node) -> node.attribute("attachedToRef").ifPresent(host -> follows(host, id)));
    }

    List<Element> inOrder() {
        var seen = new LinkedHashSet<String>();
        nodes.forEach((id, node) -> {
            if (node.is("bpmn:startEvent") && insideOf(node, "bpmn:process")) {
                walk(id, seen);
            }
        });
        nodes.forEach((id, node) -> {
            if (node.is("bpmn:startEvent")) {
                walk(id, seen);
            }
        });
        nodes.keySet().forEach(id -> walk(id, seen));
        return seen.stream().flatMap(id -> Stream.ofNullable(nodes.get(id))).toList();
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

    /** Step by step, so that what comes at the same time stands together. */
    private void walk(String from, Set<String> seen) {
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            var id = waiting.poll();
            if (nodes.containsKey(id) && seen.add(id)) {
                waiting.addAll(next.getOrDefault(id, List.of()));
            }
        }
    }

    private static boolean insideOf(Element node, String name) {
        var parent = node.parent();
        return parent != null && parent.is(name);
    }
}
