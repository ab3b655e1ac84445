package org.homeward.engine.modelset.meaning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.wall.expressions.JuelConditionSolver;
import org.homeward.engine.wall.expressions.JuelConditionSolver.Condition;
import org.homeward.engine.wall.expressions.KnownValue.Is;

/** A question of a model with the ways that lead on from it. */
record ModelBranch(String name, List<Way> ways) {

    /** The questions of a process by their ids. */
    static Map<String, ModelBranch> all(ProcessOrDecision process) {
        var graph = ProcessGraph.of(process.element());
        var all = new TreeMap<String, ModelBranch>();
        process.elements().forEach((id, element) -> {
            if (element.is("bpmn:exclusiveGateway")) {
                var usual = element.attribute("default").orElse("");
                var ways = graph.leaving(id).stream()
                        .map(flow -> new Way(
                                flow.id(),
                                flow.target(),
                                flow.condition().orElse(""),
                                !usual.isEmpty() && usual.equals(flow.id())))
                        .toList();
                all.put(id, new ModelBranch(ProcessOrDecision.name(element), ways));
            }
        });
        return all;
    }

    /** Whether each answer surely goes the same way. */
    boolean goesAs(ModelBranch other) {
        return ways.equals(other.ways);
    }

    Stream<String> conditions() {
        return ways.stream().map(Way::condition);
    }

    /** The first way whose condition holds, else the usual one; none where that can't be told. */
    Optional<Way> taken(JuelConditionSolver truth) {
        return ways.stream()
                .filter(way -> !way.usual && truth.of(new Condition(way.condition)) == Is.yes)
                .findFirst()
                .or(() -> ways.stream().filter(Way::usual).findFirst());
    }

    /** A way that leads on, always gone if no other is where it is the usual one. */
    record Way(String id, String target, String condition, boolean usual) {}
}
