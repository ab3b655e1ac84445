package org.homeward.engine.modelset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.homeward.engine.modelset.WholeGraph.Node;
import org.homeward.engine.modelset.WholeGraph.Way;
import org.homeward.engine.wall.expressions.JuelTruth;
import org.homeward.engine.wall.expressions.Known.Is;

/**
 * No case comes to what a {@link Guard} stands before while its answer is another one. Goes all ways of all processes on which
 * that can be, through calls and messages; a condition stops it only where the engine reads the condition and it can't be true.
 */
final class GuardRules {

    private final WholeGraph graph;
    private final ModelFindings findings;

    GuardRules(WholeGraph graph, ModelFindings findings) {
        this.graph = graph;
        this.findings = findings;
    }

    void check() {
        graph.nodes().stream()
                .filter(node -> !node.readsConditions())
                .flatMap(node -> node.ways().stream().map(way -> new Unread(node, way)))
                .filter(unread -> unread.way.condition() != null)
                .forEach(unread ->
                        findings.error(unread.node.process(), unread.way.element(), "a condition here is never read"));
        for (var guard : Guard.values()) {
            new Walk(guard).go();
        }
    }

    /** All that can be reached; once before the answer was given, once since it was given for the last time. */
    private final class Walk {

        private final Guard guard;
        private final JuelTruth before;
        private final JuelTruth refused;
        private final Set<Place> reached = new HashSet<>();
        private final Deque<Place> open = new ArrayDeque<>();

        Walk(Guard guard) {
            this.guard = guard;
            this.before = guard.before();
            this.refused = guard.refused();
        }

        void go() {
            graph.beginnings().forEach(node -> {
                open.add(new Place(node, false));
                open.add(new Place(node, true));
            });
            while (!open.isEmpty()) {
                var place = open.pop();
                if (reached.add(place)) {
                    visit(place);
                }
            }
            graph.nodes().stream()
                    .filter(node -> reached.contains(new Place(node, true)))
                    .filter(node -> guard.isBefore(node.process(), node.element()))
                    .forEach(node -> findings.error(node.process(), node.element(), guard.message()));
        }

        private void visit(Place place) {
            var node = place.node;
            node.begins().forEach(other -> open.add(new Place(other, place.last)));
            if (place.last) {
                node.atAnyTime().forEach(event -> open.add(new Place(event, true)));
            }
            if (node.sets().contains(guard.settledBy())) {
                return;
            }
            leave(node, place.last);
            if (!place.last && node.sets().stream().anyMatch(guard.asked()::contains)) {
                leave(node, true);
            }
        }

        private void leave(Node node, boolean last) {
            var truth = last ? refused : before;
            node.ways().stream()
                    .filter(way -> canBeGone(node, way, truth))
                    .forEach(way -> open.add(new Place(way.target(), last)));
        }
    }

    private static boolean canBeGone(Node node, Way way, JuelTruth truth) {
        if (!node.readsConditions()) {
            return true;
        }
        if (way.isUsual()) {
            return node.ways().stream()
                    .filter(other -> !other.isUsual())
                    .noneMatch(other -> of(other, truth) == Is.yes);
        }
        return of(way, truth) != Is.no;
    }

    private static Is of(Way way, JuelTruth truth) {
        var condition = way.condition();
        return condition == null ? Is.yes : truth.of(condition);
    }

    private record Unread(Node node, Way way) {}

    private record Place(Node node, boolean last) {}
}
