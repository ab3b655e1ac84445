package org.homeward.engine.wall;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.wall.reading.RefusalReasons;

/**
 * Parallel paths that meet without being joined go on twice. A row of such forks without a wait state doubles with each
 * and never ends in time, so none is let through.
 */
final class ForkRules {

    private static final int MOST_PATHS = 50;
    private static final Set<String> ONE_OF_MANY = Set.of("bpmn:exclusiveGateway", "bpmn:eventBasedGateway");
    private static final Set<String> JOINS = Set.of("bpmn:parallelGateway", "bpmn:inclusiveGateway", "bpmn:endEvent");

    private final ProcessGraph graph;
    private final Map<String, List<String>> busy;

    ForkRules(ProcessGraph graph, Map<String, List<String>> busy) {
        this.graph = graph;
        this.busy = busy;
    }

    void check(RefusalReasons problems) {
        busy.forEach((node, next) -> {
            if (next.size() > MOST_PATHS) {
                problems.add(node, "pathsMany", "more than {} paths leave from here", MOST_PATHS);
            } else if (next.size() > 1 && !is(node, ONE_OF_MANY)) {
                meeting(next, problems);
            }
        });
    }

    private void meeting(List<String> branches, RefusalReasons problems) {
        var reached = new HashSet<String>();
        for (var branch : branches) {
            var own = reachable(branch);
            own.stream()
                    .filter(node -> !is(node, JOINS) && reached.contains(node))
                    .findFirst()
                    .ifPresent(node ->
                            problems.add(node, "parallelMeet", "parallel paths meet here without being joined"));
            reached.addAll(own);
        }
    }

    /** The nodes on the way up to the next join. */
    private Set<String> reachable(String start) {
        return Explorer.reached(
                List.of(start), node -> is(node, JOINS) ? List.of() : busy.getOrDefault(node, List.of()));
    }

    private boolean is(String id, Set<String> kinds) {
        return graph.has(id) && kinds.contains(graph.node(id).name());
    }
}
