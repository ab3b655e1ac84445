package org.homeward.engine.wall;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * Loops need a wait state: a task of a person, a message, a timer that lasts, or a call of a process that waits. Of a single file the
 * called process isn't known and counts as waiting; the check of a set asks again, with those that don't.
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

    private final ProcessGraph graph;

    private FlowRules(ProcessGraph graph) {
        this.graph = graph;
    }

    static void check(XmlElement process, RefusalReasons problems) {
        var rules = new FlowRules(ProcessGraph.of(process));
        new ForkRules(rules.graph, rules.busy(call -> false)).check(problems);
        var loop = loop(rules.graph, Set.of());
        if (loop.isEmpty()) {
            loop = rules.workingLoop();
        }
        if (!loop.isEmpty()) {
            problems.add(loop.get(0), loopOf(loop));
        }
    }

    /** The nodes of a loop in which nothing waits while these processes don't, the first again at the end; or none. */
    public static List<String> loop(ProcessGraph process, Set<String> quick) {
        return Explorer.loop(new FlowRules(process).busy(called -> !quick.contains(called)));
    }

    /** The problem of the loop. */
    public static ProblemText loopOf(List<String> nodes) {
        return ProblemText.of(
                "loop",
                "a loop without a wait state: {}",
                String.join(" - ", nodes.stream().map(SafeMessageText::of).toList()));
    }

    /** Whether a case can come from the start to an end without waiting, while these processes don't wait. */
    public static boolean isQuick(ProcessGraph process, Set<String> quick) {
        var starts = process.scope()
                .children("bpmn:startEvent")
                .map(ProcessGraph::id)
                .toList();
        var reached = reached(process, starts, quick);
        return process.scope().children("bpmn:endEvent").map(ProcessGraph::id).anyMatch(reached::contains);
    }

    /** Where a case comes to from these nodes without waiting, while these processes don't wait. */
    public static Set<String> reached(ProcessGraph process, Collection<String> from, Set<String> quick) {
        var busy = new FlowRules(process).busy(called -> !quick.contains(called));
        return Explorer.reached(from, node -> busy.getOrDefault(node, List.of()));
    }

    /** A loop in which only a call may wait, and that does more than to call again: each turn would send or set something. */
    private List<String> workingLoop() {
        var busy = busy(call -> false);
        return busy.keySet().stream()
                .filter(id -> graph.has(id) && !TURNING.contains(graph.node(id).name()))
                .map(id -> Explorer.loop(busy, id))
                .filter(loop -> !loop.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The graph without the nodes where a token waits. */
    private Map<String, List<String>> busy(Predicate<String> callWaits) {
        var next = new LinkedHashMap<String, Set<String>>();
        graph.flows().forEach(flow -> next.computeIfAbsent(flow.source(), none -> new LinkedHashSet<>())
                .add(flow.target()));
        graph.borders().forEach((host, events) -> next.computeIfAbsent(host, none -> new LinkedHashSet<>())
                .addAll(events));
        var busy = new LinkedHashMap<String, List<String>>();
        next.forEach((from, to) -> {
            if (!waits(from, callWaits)) {
                busy.put(
                        from,
                        to.stream().filter(node -> !waits(node, callWaits)).toList());
            }
        });
        return busy;
    }

    private boolean waits(String id, Predicate<String> callWaits) {
        var node = graph.nodes().get(id);
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
