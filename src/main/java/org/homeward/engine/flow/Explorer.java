package org.homeward.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what can be reached: nodes of a graph, or states of which each tells what follows it. Without recursion, for the graph
 * may be a stranger's.
 */
public final class Explorer<N> {

    private final Map<N, N> origins = new LinkedHashMap<>();
    private final ArrayDeque<N> open = new ArrayDeque<>();
    private @Nullable N at;

    /** The starts and all that is reached from them, the nearest first. */
    public static <N> Set<N> reached(Collection<N> starts, Function<N, ? extends Iterable<N>> next) {
        return nearest(starts, next).reached();
    }

    /** From these to all that is reached, on the shortest ways. */
    public static <N> Explorer<N> nearest(Collection<N> starts, Function<N, ? extends Iterable<N>> next) {
        var explorer = new Explorer<N>();
        explorer.from(starts, node -> next.apply(node).forEach(explorer::open));
        return explorer;
    }

    /** Visits these, and then all that visits open, each once. */
    public void from(Collection<N> starts, Consumer<N> visit) {
        at = null;
        starts.forEach(this::open);
        while (!open.isEmpty()) {
            at = open.remove();
            visit.accept(at);
        }
    }

    /** Adds what is reached from where the visit is. */
    public void open(N node) {
        if (origins.putIfAbsent(node, at == null ? node : at) == null) {
            open.add(node);
        }
    }

    /** All that was reached, in the order in which it was. */
    public Set<N> reached() {
        return Collections.unmodifiableSet(origins.keySet());
    }

    /** What was reached first from this. */
    public List<N> reachedFrom(N node) {
        return origins.entrySet().stream()
                .filter(origin ->
                        origin.getValue().equals(node) && !origin.getKey().equals(node))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The way on which a node was reached, from the start to the node. */
    public List<N> way(N node) {
        return way(origins, node);
    }

    private static <N> List<N> way(Map<N, N> origins, N node) {
        var way = new ArrayDeque<>(List.of(node));
        for (var from = origins.get(node); from != null && !from.equals(way.peek()); from = origins.get(from)) {
            way.push(from);
        }
        return List.copyOf(way);
    }

    /** All states that can follow this one, each with those that follow it at once; empty if they are more. */
    public static <S> Optional<Map<S, List<S>>> states(S start, Function<S, List<S>> next, int most) {
        var states = new LinkedHashMap<S, List<S>>();
        var explorer = new Explorer<S>();
        explorer.from(List.of(start), state -> {
            if (states.size() < most) {
                states.put(state, next.apply(state));
                states.get(state).forEach(explorer::open);
            }
        });
        return states.size() == explorer.reached().size() ? Optional.of(states) : Optional.empty();
    }

    /** The states from which none of these is ever reached. */
    public static <S> List<S> without(Map<S, List<S>> states, Predicate<S> end) {
        var before = states.entrySet().stream()
                .flatMap(state -> state.getValue().stream().map(after -> Map.entry(after, state.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var ending =
                reached(states.keySet().stream().filter(end).toList(), state -> before.getOrDefault(state, List.of()));
        return states.keySet().stream().filter(state -> !ending.contains(state)).toList();
    }

    /** The number of ways from the start in a graph without loops, counted no further than one over the limit. */
    public static <N> int ways(N start, Function<N, List<N>> next, int limit) {
        int ways = 0;
        var ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty() && ways <= limit) {
            var following = next.apply(ahead.pop());
            ways += following.size();
            following.forEach(ahead::push);
        }
        return ways;
    }

    /** The nodes of one loop in their order, the first again at the end; empty if there is none. */
    public static <N> List<N> loop(Map<N, ? extends Iterable<N>> next) {
        return deep(next.keySet(), node -> following(next, node)).loop();
    }

    /** The shortest loop through a node, the node first and again at the end; empty if there is none. */
    public static <N> List<N> loop(Map<N, ? extends Iterable<N>> next, N through) {
        var near = nearest(List.of(through), node -> following(next, node));
        for (var last : near.reached()) {
            for (var to : following(next, last)) {
                if (to.equals(through)) {
                    var loop = new ArrayList<>(near.way(last));
                    loop.add(through);
                    return loop;
                }
            }
        }
        return List.of();
    }

    private static <N> Iterable<N> following(Map<N, ? extends Iterable<N>> next, N node) {
        var following = next.get(node);
        return following == null ? List.of() : following;
    }

    /** Goes each way from these to its end before the next one. */
    static <N> Deep<N> deep(Collection<N> starts, Function<N, ? extends Iterable<N>> next) {
        var deep = new Deep<N>(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        var path = new LinkedHashMap<N, Iterator<N>>();
        for (var start : starts) {
            for (var at = deep.enter(start, start) ? start : null; at != null; ) {
                var ways = path.computeIfAbsent(at, node -> next.apply(node).iterator());
                if (!ways.hasNext()) {
                    path.remove(at);
                    deep.left.add(at);
                    var from = Objects.requireNonNull(deep.origins.get(at));
                    at = from.equals(at) ? null : from;
                    continue;
                }
                var to = ways.next();
                if (path.containsKey(to)) {
                    deep.back.add(new Back<>(at, to));
                } else if (deep.enter(to, at)) {
                    at = to;
                }
            }
        }
        return deep;
    }

    /**
     * What was found.
     *
     * @param origins from where each node was entered first; a start from itself
     * @param left the nodes, each after all that lies behind it
     * @param back the ways that lead back to where they came from
     */
    record Deep<N>(Map<N, N> origins, List<N> left, List<Back<N>> back) {

        private boolean enter(N node, N from) {
            return origins.putIfAbsent(node, from) == null;
        }

        private List<N> loop() {
            if (back.isEmpty()) {
                return List.of();
            }
            var way = way(origins, back.get(0).from());
            var loop = new ArrayList<>(way.subList(way.indexOf(back.get(0).to()), way.size()));
            loop.add(back.get(0).to());
            return loop;
        }
    }

    /** A way back. */
    record Back<N>(N from, N to) {}
}
