package org.homeward.engine.modelset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.flow.ProcessGraph.Flow;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * A case comes to an end on each way: none waits for ever where parallel ways are joined, none goes round without a way out, and
 * nothing is done twice since parallel ways met unjoined. Plays through all that can be at one time.
 */
final class EndRules {

    /** A model in which more can be at one time isn't judged. */
    private static final int MOST = 5_000;

    private final ModelFindings findings;

    EndRules(ModelFindings findings) {
        this.findings = findings;
    }

    void check(ProcessModel process) {
        process.elements("bpmn:process", "bpmn:subProcess").forEach(scope -> check(process, scope));
    }

    private void check(ProcessModel process, XmlElement scope) {
        var graph = ProcessGraph.ofLevel(scope);
        if (graph.all("bpmn:inclusiveGateway").isEmpty()) {
            for (var start : graph.all("bpmn:startEvent")) {
                new Play(process, graph).from(start);
            }
        }
    }

    /** All that can follow a start. A state is where tokens are: in nodes, and on ways to a join. */
    private final class Play {

        private final ProcessModel process;
        private final ProcessGraph graph;
        private final Set<String> told = new HashSet<>();

        Play(ProcessModel process, ProcessGraph graph) {
            this.process = process;
            this.graph = graph;
        }

        void from(String start) {
            var states = Explorer.states(Set.of(start), this::following, MOST);
            if (told.isEmpty()) {
                states.ifPresent(all -> Explorer.without(all, EndRules::over).forEach(this::tellStuck));
            }
        }

        private List<Set<String>> following(Set<String> state) {
            var all = new ArrayList<Set<String>>();
            for (var at : state) {
                if (endsAll(at)) {
                    all.add(Set.of());
                } else if (graph.has(at)) {
                    left(at).forEach(ways -> moved(state, List.of(at), ways, all));
                    graph.borders(at).forEach(event -> border(state, at, event, all));
                }
            }
            graph.all("bpmn:parallelGateway").stream()
                    .filter(this::joins)
                    .filter(join -> state.containsAll(waysTo(join)))
                    .forEach(join -> moved(state, waysTo(join), graph.leaving(join), all));
            return all;
        }

        private List<String> waysTo(String join) {
            return graph.arriving(join).stream().map(Flow::id).toList();
        }

        /** Nothing waits at an end, so that several may come to it. */
        private boolean ends(String node) {
            return graph.is(node, "bpmn:endEvent") && !endsAll(node);
        }

        private boolean endsAll(String node) {
            return graph.has(node)
                    && graph.node(node)
                            .children("bpmn:terminateEventDefinition")
                            .findAny()
                            .isPresent();
        }

        private boolean joins(String node) {
            return graph.is(node, "bpmn:parallelGateway")
                    && graph.arriving(node).size() > 1;
        }

        /** The sets of ways, one of which is gone on. */
        private List<List<Flow>> left(String node) {
            var ways = graph.leaving(node);
            if (graph.is(node, "bpmn:exclusiveGateway", "bpmn:eventBasedGateway")) {
                return ways.stream().map(List::of).toList();
            }
            return List.of(ways);
        }

        private void border(Set<String> state, String at, String event, List<Set<String>> all) {
            var goesOn = graph.node(event)
                    .attribute("cancelActivity")
                    .filter("false"::equals)
                    .isPresent();
            var once = "fired " + event;
            if (!goesOn) {
                moved(state, List.of(at), graph.leaving(event), all);
            } else if (!state.contains(once)) {
                var fired = new TreeSet<>(state);
                fired.add(once);
                moved(fired, List.of(), graph.leaving(event), all);
            }
        }

        private void moved(Set<String> state, List<String> from, List<Flow> ways, List<Set<String>> all) {
            var after = new TreeSet<>(state);
            after.removeAll(from);
            for (var way : ways) {
                var target = way.target();
                var place = joins(target) ? way.id() : target;
                if (graph.has(target) && !ends(target) && !after.add(place)) {
                    tell(target, "parallelMeet", "parallel paths meet here without being joined");
                    return;
                }
            }
            all.add(after);
        }

        /** Tells what of a state from which no end can be reached is in the way. */
        private void tellStuck(Set<String> state) {
            var waiting =
                    state.stream().filter(place -> !place.startsWith("fired ")).toList();
            var joins = waiting.stream().filter(place -> !graph.has(place)).toList();
            if (joins.size() == waiting.size()) {
                joins.stream()
                        .flatMap(way ->
                                graph.flows().stream().filter(flow -> flow.id().equals(way)))
                        .forEach(way -> tell(
                                way.target(),
                                "joinNeverMet",
                                "a case can wait here for ever: not all of the ways that meet here are taken"));
            } else if (joins.isEmpty()) {
                tell(waiting.get(0), "noWayOut", "from here no way leads to an end");
            }
        }

        private void tell(String node, String code, String english) {
            if (told.add(node)) {
                findings.error(process, graph.node(node), code, english);
            }
        }
    }

    private static boolean over(Set<String> state) {
        return state.stream().allMatch(place -> place.startsWith("fired "));
    }
}
