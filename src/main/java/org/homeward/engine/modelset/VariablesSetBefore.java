package org.homeward.engine.modelset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.wall.reading.XmlElement;
import org.jspecify.annotations.Nullable;

/** The variables that are set before each node of a process, whichever way led there. */
final class VariablesSetBefore {

    private final ProcessGraph graph;
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Function<XmlElement, Set<String>> sets;
    private final Set<String> fromTheStart;

    /**
     * Follows all ways of the process.
     *
     * @param sets what a node sets
     * @param fromTheStart what is set when the process begins
     */
    VariablesSetBefore(ProcessModel process, Function<XmlElement, Set<String>> sets, Set<String> fromTheStart) {
        this.sets = sets;
        this.fromTheStart = fromTheStart;
        this.graph = process.graph();
        var changed = true;
        while (changed) {
            changed = false;
            for (var node : graph.nodes().values()) {
                var now = now(node);
                changed |= now != null && !now.equals(before.put(ProcessGraph.id(node), now));
            }
        }
    }

    /** The node of this id; null if there is none. */
    @Nullable
    XmlElement node(String id) {
        return graph.nodes().get(id);
    }

    /** The variables that are set when the node is reached; null if no way leads there. */
    @Nullable
    Set<String> before(XmlElement node) {
        return before.get(ProcessGraph.id(node));
    }

    /** The variables that are set when the node is left; null if no way leads there. */
    @Nullable
    Set<String> after(XmlElement node) {
        var set = before(node);
        if (set == null) {
            return null;
        }
        var all = new HashSet<>(set);
        all.addAll(sets.apply(node));
        if (node.is("bpmn:subProcess")) {
            var inside = met(node.children("bpmn:endEvent").map(this::after).toList());
            all.addAll(inside == null ? Set.of() : inside);
        }
        return all;
    }

    private @Nullable Set<String> now(XmlElement node) {
        if (node.is("bpmn:startEvent")) {
            return began(node);
        }
        var host = node.attribute("attachedToRef").map(graph.nodes()::get);
        if (host.isPresent()) {
            return before(host.get());
        }
        var ways = graph.before(ProcessGraph.id(node)).stream()
                .map(graph.nodes()::get)
                .map(source -> source == null ? null : after(source))
                .toList();
        return node.is("bpmn:parallelGateway") ? joined(ways) : met(ways);
    }

    private @Nullable Set<String> began(XmlElement start) {
        var around = start.parent();
        return around != null && around.is("bpmn:subProcess") && !ProcessGraph.isStartedByEvent(around)
                ? before(around)
                : fromTheStart;
    }

    /** One of the ways was gone. */
    private static @Nullable Set<String> met(List<@Nullable Set<String>> ways) {
        Set<String> met = null;
        for (var way : ways) {
            if (met == null) {
                met = way == null ? null : new HashSet<>(way);
            } else if (way != null) {
                met.retainAll(way);
            }
        }
        return met;
    }

    /** All of the ways were gone. */
    private static @Nullable Set<String> joined(List<@Nullable Set<String>> ways) {
        Set<String> joined = null;
        for (var way : ways) {
            if (way != null) {
                joined = joined == null ? new HashSet<>() : joined;
                joined.addAll(way);
            }
        }
        return joined;
    }
}
