package org.homeward.engine.wall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.wall.reading.Element;
import org.homeward.engine.wall.reading.Printable;
import org.homeward.engine.wall.reading.RefusalReasons;

/** Loops need a wait state: a task of a person, a message, or a timer that lasts. */
final class FlowRules {

    private static final Set<String> WAITING = Set.of("bpmn:userTask", "bpmn:receiveTask");

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new LinkedHashMap<>();

    private FlowRules(Element process) {
        process.all().forEach(element -> element.attribute("id").ifPresent(id -> nodes.put(id, element)));
        process.all().filter(element -> element.is("bpmn:sequenceFlow")).forEach(this::flow);
        process.all().filter(element -> element.is("bpmn:boundaryEvent")).forEach(this::boundary);
    }

    static void check(Element process, RefusalReasons problems) {
        var graph = new FlowRules(process);
        var busy = graph.busy();
        new ForkRules(graph.nodes, busy).check(problems);
        var loop = new Loops(busy).find();
        if (!loop.isEmpty()) {
            problems.add(
                    loop.get(0),
                    "a loop without a wait state: "
                            + String.join(
                                    " - ", loop.stream().map(Printable::of).toList()));
        }
    }

    private void flow(Element flow) {
        edge(flow.attribute("sourceRef").orElse(""), flow.attribute("targetRef").orElse(""));
    }

    private void boundary(Element event) {
        edge(event.attribute("attachedToRef").orElse(""), event.attribute("id").orElse(""));
    }

    private void edge(String from, String to) {
        next.computeIfAbsent(from, none -> new LinkedHashSet<>()).add(to);
    }

    /** The graph without the nodes where a token waits. */
    private Map<String, List<String>> busy() {
        var busy = new LinkedHashMap<String, List<String>>();
        next.forEach((from, to) -> {
            if (!waits(from)) {
                busy.put(
                        from,
                        new ArrayList<>(to.stream().filter(node -> !waits(node)).toList()));
            }
        });
        return busy;
    }

    private boolean waits(String id) {
        var node = nodes.get(id);
        if (node == null) {
            return false;
        }
        return WAITING.contains(node.name()) || node.is("bpmn:intermediateCatchEvent") && lasts(node);
    }

    /** A timer at a date may lie in the past, so that it holds nobody up. */
    private static boolean lasts(Element event) {
        return event.children("bpmn:messageEventDefinition").findAny().isPresent()
                || event.children("bpmn:timerEventDefinition")
                        .anyMatch(timer ->
                                timer.children("bpmn:timeDuration").findAny().isPresent());
    }
}
