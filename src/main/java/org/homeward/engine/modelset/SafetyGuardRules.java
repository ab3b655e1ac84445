package org.homeward.engine.modelset;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.modelset.ModelSetGraph.Node;
import org.homeward.engine.modelset.ModelSetGraph.Way;
import org.homeward.engine.wall.expressions.JuelConditionSolver;
import org.homeward.engine.wall.expressions.KnownValue.Is;

/**
 * No case comes to a place behind a {@link SafetyGuard} while its answer is another one. Goes all ways of all processes on which that can
 * be, through calls and messages; a condition stops it only where the engine reads the condition and it can't be true. A call is left as
 * the ends of the called process are reached, and with the values that they hand back.
 */
final class SafetyGuardRules {

    private final ModelSetGraph graph;
    private final ModelFindings findings;

    SafetyGuardRules(ModelSetGraph graph, ModelFindings findings) {
        this.graph = graph;
        this.findings = findings;
    }

    void check() {
        graph.nodes().stream()
                .filter(node -> !node.readsConditions())
                .flatMap(node -> node.ways().stream().map(way -> new Unread(node, way)))
                .filter(unread -> unread.way.condition() != null)
                .forEach(unread -> findings.error(
                        unread.node.process(),
                        unread.way.element(),
                        "conditionUnread",
                        "a condition here is never read"));
        for (var guard : SafetyGuard.values()) {
            new Walk(guard).go();
        }
    }

    /** All that can be reached; once before the answer was given, once since it was given for the last time. */
    private final class Walk {

        private final SafetyGuard guard;
        private final JuelConditionSolver before;
        private final JuelConditionSolver refused;
        private final Set<Part> underWay = new HashSet<>();
        private final Explorer<Place> places = new Explorer<>();
        private final ReachedCallsAndEnds parts = new ReachedCallsAndEnds();

        Walk(SafetyGuard guard) {
            this.guard = guard;
            this.before = guard.before();
            this.refused = guard.refused();
        }

        void go() {
            var starts = graph.beginnings().stream()
                    .flatMap(node -> Stream.of(false, true).map(last -> Place.begun(node, new Begun(last, Map.of()))))
                    .toList();
            places.from(starts, this::visit);
            places.reached().stream()
                    .filter(Place::last)
                    .map(Place::node)
                    .distinct()
                    .filter(node -> guard.isBefore(node.process(), node.element()))
                    .forEach(node -> findings.error(node.process(), node.element(), guard.said()));
        }

        private void visit(Place place) {
            var node = place.node;
            node.begins()
                    .forEach(other -> places.open(
                            isPartOf(node, other)
                                    ? place.at(other)
                                    : Place.begun(other, ReachedCallsAndEnds.begins(node, other, place.last))));
            if (place.last && underWay.add(new Part(node.process().id(), place.begun))) {
                node.atAnyTime().forEach(event -> places.open(place.at(event).told(Map.of())));
            }
            if (node.sets().contains(guard.settledBy())) {
                return;
            }
            if (ReachedCallsAndEnds.calls(node)) {
                parts.called(place).forEach(end -> comeBack(place, end));
                return;
            }
            var after = place.without(node.sets());
            goOn(after);
            if (!place.last && setsAnswer(node)) {
                goOn(after.since());
            }
        }

        private void goOn(Place place) {
            leave(place);
            if (ReachedCallsAndEnds.ends(place.node)) {
                parts.ended(place).forEach(call -> comeBack(call, place));
            }
        }

        /** The caller knows how the part came out. */
        private void comeBack(Place call, Place end) {
            var back = new Place(call.node, end.last, call.begun, ReachedCallsAndEnds.told(call.node, end.node));
            leave(back);
            if (!end.last && ReachedCallsAndEnds.renames(call.node, guard.asked())) {
                leave(back.since());
            }
        }

        private boolean setsAnswer(Node node) {
            return node.sets().stream().anyMatch(guard.asked()::contains);
        }

        private void leave(Place place) {
            var truth = Optional.of(place.last ? refused : before);
            for (var told : place.told.entrySet()) {
                truth = truth.flatMap(known -> known.where(told.getKey(), told.getValue()));
            }
            truth.ifPresent(known -> place.node.ways().stream()
                    .filter(way -> canBeGone(place.node, way, known))
                    .forEach(way -> places.open(place.at(way.target()))));
        }
    }

    private static boolean isPartOf(Node node, Node other) {
        return node.process().equals(other.process());
    }

    private static boolean canBeGone(Node node, Way way, JuelConditionSolver truth) {
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

    private static Is of(Way way, JuelConditionSolver truth) {
        var condition = way.condition();
        return condition == null ? Is.yes : truth.of(condition);
    }

    private record Unread(Node node, Way way) {}

    /**
     * How a process began.
     *
     * @param last whether the answer had been given for the last time
     * @param given the yes and no that its caller gave it, by variable
     */
    record Begun(boolean last, Map<String, String> given) {}

    /** A process that began in one way. */
    record Part(String process, Begun begun) {}

    /**
     * @param last whether the answer was given for the last time
     * @param told what is known since the process began, or since what it called last came back
     */
    record Place(Node node, boolean last, Begun begun, Map<String, String> told) {

        static Place begun(Node node, Begun begun) {
            return new Place(node, begun.last, begun, begun.given);
        }

        Place at(Node other) {
            return new Place(other, last, begun, told);
        }

        Place since() {
            return new Place(node, true, begun, told);
        }

        Place told(Map<String, String> other) {
            return new Place(node, last, begun, other);
        }

        Place without(Set<String> variables) {
            return told.keySet().stream().anyMatch(variables::contains) ? told(Map.of()) : this;
        }
    }
}
