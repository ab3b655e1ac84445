package org.homeward.deadlines.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.flow.FlowOrder;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.wall.reading.XmlElement;

/** The elements of a process in the order in which a case meets them; parts that begin by an event of their own come last. */
final class ElementOrder {

    /** After these all ways are taken. */
    private static final Set<String> AT_ONCE = Set.of("bpmn:parallelGateway", "bpmn:inclusiveGateway");

    private final ProcessGraph graph;

    ElementOrder(XmlElement process) {
        this.graph = ProcessGraph.of(process);
    }

    List<XmlElement> inOrder() {
        return inOrder(graph.scope());
    }

    /** How many flows lead into an element, and out of it. */
    int into(String id) {
        return (int) graph.onwards().values().stream()
                .flatMap(List::stream)
                .filter(id::equals)
                .count();
    }

    int outOf(String id) {
        return graph.onwards().getOrDefault(id, List.of()).size();
    }

    /** A sub-process is followed by what is in it; one that begins by an event comes after all others. */
    private List<XmlElement> inOrder(XmlElement scope) {
        var nodes = new LinkedHashMap<String, XmlElement>();
        scope.children().stream()
                .filter(ProcessGraph::isNode)
                .sorted(Comparator.comparing(ElementOrder::rank))
                .forEach(element -> nodes.putIfAbsent(attribute(element, "id"), element));
        var atOnce = nodes.entrySet().stream()
                .filter(node -> AT_ONCE.contains(node.getValue().name()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new FlowOrder(List.copyOf(nodes.keySet()), graph.onwards(), atOnce)
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
