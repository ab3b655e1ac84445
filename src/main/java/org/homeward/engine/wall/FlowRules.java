package org.homeward.engine.wall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.engine.wall.reading.PrintableText;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.Sentence;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * Loops need a wait state: a task of a person, a message, a timer that lasts, or a call of what waits. Of a single file the called
 * process isn't known and counts as waiting; the check of a set asks again, with those that don't.
 */
public final class FlowRules {

    private static final Set<String> WAITING = Set.of("bpmn:userTask", "bpmn:receiveTask");

    /** In a loop of these alone nothing is done but what is called. */
    private static final Set<String> TURNING = Set.of(
            "bpmn:callActivity",
            "bpmn:exclusiveGateway",
            "bpmn:inclusiveGateway",
            "bpmn:parallelGateway",
            "bpmn:eventBasedGateway",
            "bpmn:subProcess");

    private final Map<String, XmlElement> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new LinkedHashMap<>();

    private FlowRules(XmlElement process) {
        process.all().forEach(element -> element.attribute("id").ifPresent(id -> nodes.put(id, element)));
        process.all().filter(element -> element.is("bpmn:sequenceFlow")).forEach(this::flow);
        process.all().filter(element -> element.is("bpmn:boundaryEvent")).forEach(this::boundary);
    }

    static void check(XmlElement process, RefusalReasons problems) {
        var graph = new FlowRules(process);
        new ForkRules(graph.nodes, graph.busy(call -> false)).check(problems);
        var loop = loop(process, Set.of());
        if (loop.isEmpty()) {
            loop = graph.workingLoop();
        }
        if (!loop.isEmpty()) {
            problems.add(loop.get(0), loopOf(loop));
        }
    }

    /** The nodes of a loop in which nothing waits while these processes don't, the first again at the end; or none. */
    public static List<String> loop(XmlElement process, Set<String> quick) {
        return new LoopSearch(new FlowRules(process).busy(called -> !quick.contains(called))).find();
    }

    /** What is wrong with it. */
    public static Sentence loopOf(List<String> nodes) {
        return Sentence.of(
                "loop",
                "a loop without a wait state: {}",
                String.join(" - ", nodes.stream().map(PrintableText::of).toList()));
    }

    /** Whether a case can come from the start to an end without waiting, while these processes don't wait. */
    public static boolean isQuick(XmlElement process, Set<String> quick) {
        var starts = process.children("bpmn:startEvent")
                .flatMap(start -> start.attribute("id").stream())
                .toList();
        var reached = reached(process, starts, quick);
        return process.children("bpmn:endEvent")
                .flatMap(end -> end.attribute("id").stream())
                .anyMatch(reached::contains);
    }

    /** Where a case comes to from these nodes without waiting, while these processes don't wait. */
    public static Set<String> reached(XmlElement process, Collection<String> from, Set<String> quick) {
        var busy = new FlowRules(process).busy(called -> !quick.contains(called));
        return Reachability.from(from, node -> busy.getOrDefault(node, List.of()));
    }

    private void flow(XmlElement flow) {
        edge(flow.attribute("sourceRef").orElse(""), flow.attribute("targetRef").orElse(""));
    }

    private void boundary(XmlElement event) {
        edge(event.attribute("attachedToRef").orElse(""), event.attribute("id").orElse(""));
    }

    private void edge(String from, String to) {
        next.computeIfAbsent(from, none -> new LinkedHashSet<>()).add(to);
    }

    /** A loop in which only a call may wait, and that does more than to call again: each turn would send or set something. */
    private List<String> workingLoop() {
        var busy = busy(call -> false);
        var loops = new LoopSearch(busy);
        return busy.keySet().stream()
                .filter(node -> nodes.containsKey(node)
                        && !TURNING.contains(nodes.get(node).name()))
                .map(loops::through)
                .filter(loop -> !loop.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The graph without the nodes where a token waits. */
    private Map<String, List<String>> busy(Predicate<String> callWaits) {
        var busy = new LinkedHashMap<String, List<String>>();
        next.forEach((from, to) -> {
            if (!waits(from, callWaits)) {
                busy.put(
                        from,
                        new ArrayList<>(to.stream()
                                .filter(node -> !waits(node, callWaits))
                                .toList()));
            }
        });
        return busy;
    }

    private boolean waits(String id, Predicate<String> callWaits) {
        var node = nodes.get(id);
        if (node == null) {
            return false;
        }
        if (node.is("bpmn:callActivity")) {
            return callWaits.test(node.attribute("calledElement").orElse(""));
        }
        return WAITING.contains(node.name()) || node.is("bpmn:intermediateCatchEvent") && lasts(node);
    }

    /** A timer at a date may lie in the past, so that it holds nobody up. */
    private static boolean lasts(XmlElement event) {
        return event.children("bpmn:messageEventDefinition").findAny().isPresent()
                || event.children("bpmn:timerEventDefinition")
                        .anyMatch(timer ->
                                timer.children("bpmn:timeDuration").findAny().isPresent());
    }
}
