package org.homeward.engine.wall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds a loop in a graph; without recursion, for the graph is a stranger's. */
final class LoopSearch {

    private final Map<String, ? extends Iterable<String>> next;
    private final Set<String> done = new HashSet<>();

    LoopSearch(Map<String, ? extends Iterable<String>> next) {
        this.next = next;
    }

    /** The nodes of one loop in their order, the first again at the end; empty if there is none. */
    List<String> find() {
        for (var start : next.keySet()) {
            var loop = done.contains(start) ? List.<String>of() : from(start);
            if (!loop.isEmpty()) {
                return loop;
            }
        }
        return List.of();
    }

    /** The shortest loop through a node, the node first and again at the end; empty if there is none. */
    List<String> through(String node) {
        var before = new HashMap<String, String>();
        var open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            var from = open.remove();
            for (var to : Optional.<Iterable<String>>ofNullable(next.get(from)).orElse(List.of())) {
                if (to.equals(node)) {
                    return back(before, from, node);
                }
                if (before.putIfAbsent(to, from) == null) {
                    open.add(to);
                }
            }
        }
        return List.of();
    }

    private static List<String> back(Map<String, String> before, String last, String node) {
        var loop = new ArrayDeque<>(List.of(node));
        for (var at = last; !at.equals(node); at = Objects.requireNonNull(before.get(at))) {
            loop.addFirst(at);
        }
        loop.addFirst(node);
        return List.copyOf(loop);
    }

    private List<String> from(String start) {
        var path = new LinkedHashMap<String, Iterator<String>>();
        Deque<String> stack = new ArrayDeque<>();
        enter(start, path, stack);
        while (!stack.isEmpty()) {
            var node = stack.peek();
            var following = path.get(node);
            if (following == null || !following.hasNext()) {
                path.remove(node);
                done.add(stack.pop());
                continue;
            }
            var to = following.next();
            if (path.containsKey(to)) {
                return loop(path, to);
            }
            if (!done.contains(to)) {
                enter(to, path, stack);
            }
        }
        return List.of();
    }

    private void enter(String node, Map<String, Iterator<String>> path, Deque<String> stack) {
        var following = next.get(node);
        path.put(node, following == null ? List.<String>of().iterator() : following.iterator());
        stack.push(node);
    }

    private static List<String> loop(Map<String, ?> path, String back) {
        var nodes = new ArrayList<>(path.keySet());
        var loop = new ArrayList<>(nodes.subList(nodes.indexOf(back), nodes.size()));
        loop.add(back);
        return loop;
    }
}
