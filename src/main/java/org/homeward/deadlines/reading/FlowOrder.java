package org.homeward.deadlines.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts what follows each other into one order. Nothing comes before what leads to it, but for the ways back. Each branch stands
 * together: of those of which one is taken the shortest comes first, those that are taken at the same time come as they are drawn.
 */
final class FlowOrder {

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
    FlowOrder(List<String> nodes, Map<String, List<String>> next, Set<String> atOnce) {
        nodes.forEach(node -> places.putIfAbsent(node, places.size()));
        this.next = next;
        this.atOnce = atOnce;
        var led = new HashSet<String>();
        next.values().forEach(led::addAll);
        nodes.stream().filter(node -> !led.contains(node)).forEach(this::follow);
        nodes.forEach(this::follow);
    }

    List<String> inOrder() {
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

    /** What follows a node, in the order in which it is put on top: the longest way first. */
    private List<String> branches(String node) {
        var branches = new ArrayList<>(onwards(node));
        Collections.reverse(branches);
        if (!atOnce.contains(node)) {
            branches.sort(Comparator.comparing(branch -> -reached(branch).cardinality()));
        }
        return branches;
    }

    /** Finds what lies after a node; a way that leads back to it is left out. */
    private void follow(String first) {
        if (onwards.containsKey(first)) {
            return;
        }
        var path = new ArrayDeque<Place>();
        var open = new HashSet<String>();
        enter(first, path, open);
        while (!path.isEmpty()) {
            var here = path.element();
            if (here.ways().hasNext()) {
                var to = here.ways().next();
                if (places.containsKey(to)
                        && !open.contains(to)
                        && onwards(here.node()).add(to)
                        && !onwards.containsKey(to)) {
                    enter(to, path, open);
                }
            } else {
                leave(path.pop().node(), open);
            }
        }
    }

    private void enter(String node, ArrayDeque<Place> path, Set<String> open) {
        onwards.put(node, new LinkedHashSet<>());
        open.add(node);
        path.push(new Place(node, ways(node).iterator()));
    }

    /**
     * What follows a node; what leads to the others comes before them. So of several ways into a circle the one counts that goes all
     * through it.
     */
    private List<String> ways(String node) {
        var all = next.getOrDefault(node, List.of());
        if (all.size() < 2) {
            return all;
        }
        return all.stream()
                .sorted(Comparator.comparing(way -> distance(node, way, all)))
                .toList();
    }

    /** How far it is from one way to any of the others, without going over the node again. */
    private int distance(String node, String from, List<String> ways) {
        var passed = new HashSet<>(Set.of(node, from));
        var here = List.of(from);
        for (var steps = 1; !here.isEmpty(); steps++) {
            var further = new ArrayList<String>();
            for (var to : here.stream()
                    .flatMap(one -> next.getOrDefault(one, List.of()).stream())
                    .toList()) {
                if (!to.equals(from) && ways.contains(to)) {
                    return steps;
                }
                if (passed.add(to)) {
                    further.add(to);
                }
            }
            here = further;
        }
        return Integer.MAX_VALUE;
    }

    private void leave(String node, Set<String> open) {
        open.remove(node);
        var all = new BitSet();
        all.set(places.getOrDefault(node, 0));
        onwards(node).forEach(target -> all.or(reached(target)));
        reached.put(node, all);
    }

    private Set<String> onwards(String node) {
        return onwards.getOrDefault(node, Set.of());
    }

    private BitSet reached(String node) {
        return reached.getOrDefault(node, new BitSet());
    }

    /** Where the walk is, and which ways from there it hasn't gone yet. */
    private record Place(String node, Iterator<String> ways) {}
}
