package org.homeward.engine.wall;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What can be reached in a graph, and on how many ways; without recursion, for the graph may be a stranger's. */
public final class Reachability {

    private Reachability() {}

    /** The starts and all that is reached from them. */
    public static <N> Set<N> from(Collection<N> starts, Function<N, ? extends Collection<N>> next) {
        var reached = new HashSet<N>();
        var open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            var node = open.pop();
            if (reached.add(node)) {
                open.addAll(next.apply(node));
            }
        }
        return reached;
    }

    /** The number of ways from the start in a graph without loops, counted no further than one over the limit. */
    static int paths(Map<String, List<String>> next, String start, int limit) {
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
