package org.homeward.engine.wall;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be reached in a graph, and on how many ways. */
record Reachability(Map<String, List<String>> next) {

    /** The start and all that is reached from it. */
    Set<String> from(String start) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (reached.add(node)) {
                open.addAll(next.getOrDefault(node, List.of()));
            }
        }
        return reached;
    }

    /** The number of ways from the start in a graph without loops, counted no further than one over the limit. */
    int paths(String start, int limit) {
        int paths = 0;
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && paths <= limit) {
            var following = next.getOrDefault(open.pop(), List.of());
            paths += following.size();
            following.forEach(open::push);
        }
        return paths;
    }
}
