package org.homeward.engine.modelset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.engine.modelset.GuardRules.Place;
import org.homeward.engine.modelset.WholeGraph.Node;
import org.homeward.engine.wall.expressions.JuelTruth;
import org.homeward.engine.wall.reading.Element;

/** Which calls and which ends of what they call a walk has reached: a call is left when both are. */
final class CallsAndEnds {

    private static final String OUTCOME = "outcome";

    private final Map<String, List<Place>> calls = new HashMap<>();
    private final Map<String, List<Place>> ends = new HashMap<>();

    /** Whether the set holds what the node calls. */
    static boolean calls(Node node) {
        return node.element().is("bpmn:callActivity")
                && node.begins().stream().anyMatch(begun -> called(node).equals(begun.process().id()));
    }

    /** Whether its process can end with it. */
    static boolean ends(Node node) {
        var around = node.element().parent();
        return node.element().is("bpmn:endEvent")
                && around != null
                && (around.is("bpmn:process")
                        || around.attribute("triggeredByEvent").filter("true"::equals).isPresent());
    }

    /** The ends, reached so far, of what this calls. */
    List<Place> called(Place call) {
        add(calls, called(call.node()), call);
        return ends.getOrDefault(called(call.node()), List.of()).stream()
                .filter(end -> end.atItsStart() == call.last())
                .toList();
    }

    /** The calls, reached so far, of what ends here. */
    List<Place> ended(Place end) {
        add(ends, end.node().process().id(), end);
        return calls.getOrDefault(end.node().process().id(), List.of()).stream()
                .filter(call -> end.atItsStart() == call.last())
                .toList();
    }

    /** What is known once the call came back from this end; empty if it can't while so much is known. */
    static Optional<JuelTruth> truthAfter(Node call, Node end, JuelTruth truth) {
        var outcome = outcome(end.element());
        var told = ProcessModel.mappings(call.element(), "camunda:out")
                .filter(out -> out.attribute("source").filter(OUTCOME::equals).isPresent())
                .flatMap(out -> out.attribute("target").stream())
                .toList();
        var known = Optional.of(truth);
        for (var variable : outcome.isEmpty() ? List.<String>of() : told) {
            known = known.flatMap(before -> before.where(variable, outcome.get()));
        }
        return known;
    }

    private static Optional<String> outcome(Element end) {
        return ModelElements.below(end, List.of("bpmn:extensionElements", "camunda:properties"), "camunda:property")
                .filter(property -> property.attribute("name").filter(OUTCOME::equals).isPresent())
                .flatMap(property -> property.attribute("value").stream())
                .findFirst();
    }

    private static String called(Node call) {
        return call.element().attribute("calledElement").orElse("");
    }

    private static void add(Map<String, List<Place>> places, String process, Place place) {
        places.computeIfAbsent(process, none -> new ArrayList<>()).add(place);
    }
}
