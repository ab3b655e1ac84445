package org.homeward.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts what follows each other into one order. Nothing comes before what leads to it, but for the ways back. Each branch stands
 * together: of those of which one is taken the shortest comes first, those that are taken at the same time come as they are drawn.
 */
public final class FlowOrder {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, List<String>> next;
    private final Set<String> atOnce;
    private final Map<String, Set<String>> onwards = new HashMap<>();
    private final Map<String, BitSet> reached = new HashMap<>();

    /**
     * Of one process or sub-process.
     *
     * @param nodes all of it: what begins it first, what hangs at no flow last
     * @param next what follows each of them
     * @param atOnce those after which all ways are taken at the same time
     */
    public FlowOrder(List<String> nodes, Map<String, List<String>> next, Set<String> atOnce) {
        nodes.forEach(node -> places.putIfAbsent(node, places.size()));
        this.next = next;
        this.atOnce = atOnce;
        var led = new HashSet<String>();
        next.values().forEach(led::addAll);
        var starts = Stream.concat(nodes.stream().filter(node -> !led.contains(node)), nodes.stream());
        var found = Explorer.deep(starts.toList(), this::ways);
        found.left().forEach(node -> leave(node, found.back()));
    }

    public List<String> inOrder() {
        var missing = new HashMap<String, Integer>();
        onwards.values().forEach(targets -> targets.forEach(target -> missing.merge(target, 1, Integer::sum)));
        var ready = new ArrayDeque<String>();
        places.keySet().stream().filter(node -> !missing.containsKey(node)).forEach(ready::add);
        var order = new ArrayList<String>();
        while (!ready.isEmpty()) {
            var node = ready.pop();
            order.add(node);
            branches(node).stream()
                    .filter(target -> missing.merge(target, -1, Integer::sum) == 0)
                    .forEach(ready::push);
        }
        return order;
    }

    /** The successors of a node, in the order in which they are put on top: the longest way first. */
    private List<String> branches(String node) {
        var branches = new ArrayList<>(onwards(node));
        Collections.reverse(branches);
        if (!atOnce.contains(node)) {
            branches.sort(Comparator.comparing(branch -> -reached(branch).cardinality()));
        }
        return branches;
    }

    /**
     * The successors of a node; one that leads to the others comes before them. So of several ways into a circle the one counts that goes
     * all through it.
     */
    private List<String> ways(String node) {
        var all = next.getOrDefault(node, List.of());
        var ways = all.size() < 2
                ? all.stream()
                : all.stream().sorted(Comparator.comparing(way -> distance(node, way, all)));
        return ways.filter(places::containsKey).toList();
    }

    /** How far it is from one way to any of the others, without going over the node again. */
    private int distance(String node, String from, List<String> ways) {
        var near =
                Explorer.nearest(List.of(from), at -> at.equals(node) ? List.of() : next.getOrDefault(at, List.of()));
        return near.reached().stream()
                .filter(to -> !to.equals(from) && ways.contains(to))
                .map(to -> near.way(to).size())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** Keeps what lies after a node; a way that leads back to where it came from is left out. */
    private void leave(String node, List<Explorer.Back<String>> back) {
        var after = new LinkedHashSet<>(ways(node));
        back.stream().filter(way -> way.from().equals(node)).forEach(way -> after.remove(way.to()));
        onwards.put(node, after);
        var all = new BitSet();
        all.set(places.getOrDefault(node, 0));
        after.forEach(target -> all.or(reached(target)));
        reached.put(node, all);
    }

    private Set<String> onwards(String node) {
        return onwards.getOrDefault(node, Set.of());
    }

    private BitSet reached(String node) {
        return reached.getOrDefault(node, new BitSet());
    }
}
