package org.homeward.shell.web.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * At which of a case's steps a route is tried: each step at some routes, at others with the next seed; with {@code -Plong} each
 * step at each route.
 */
public final class StepsToTry {

    private static final int FOR_EACH_ROUTE = 3;
    private static final long SEED = Long.getLong("homeward.seed", 1);

    private StepsToTry() {}

    public static List<String> of(Collection<String> steps, int route) {
        var all = List.copyOf(steps);
        var stride = Boolean.getBoolean("homeward.long") ? 1 : Math.max(1, all.size() / FOR_EACH_ROUTE);
        return IntStream.range(0, all.size())
                .filter(index -> (index + route + SEED - 1) % stride == 0)
                .mapToObj(all::get)
                .toList();
    }
}
