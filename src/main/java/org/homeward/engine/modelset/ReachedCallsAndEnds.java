package org.homeward.engine.modelset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.modelset.ModelSetGraph.Node;
import org.homeward.engine.modelset.SafetyGuardRules.Begun;
import org.homeward.engine.modelset.SafetyGuardRules.Part;
import org.homeward.engine.modelset.SafetyGuardRules.Place;
import org.homeward.engine.wall.reading.XmlElement;

/** The calls, and the ends of called processes, that a walk has reached: a call is left when both are. */
final class ReachedCallsAndEnds {

    private static final String OUTCOME = "outcome";
    private static final Pattern TRUTH = Pattern.compile("\\$\\{(true|false)}");

    private final Map<Part, List<Place>> calls = new HashMap<>();
    private final Map<Part, List<Place>> ends = new HashMap<>();

    /** Whether the set holds what the node calls. */
    static boolean calls(Node node) {
        return node.element().is("bpmn:callActivity")
                && node.begins().stream()
                        .anyMatch(begun -> called(node).equals(begun.process().id()));
    }

    /** Whether its process can end with it. */
    static boolean ends(Node node) {
        var around = node.element().parent();
        return node.element().is("bpmn:endEvent")
                && around != null
                && (around.is("bpmn:process") || ProcessGraph.isStartedByEvent(around));
    }

    /** How what a node begins in another process begins there. */
    static Begun begins(Node node, Node other, boolean last) {
        var calls = node.element().is("bpmn:callActivity")
                && called(node).equals(other.process().id());
        return new Begun(last, calls ? node.given() : Map.of());
    }

    /** The yes and no that a call gives, by variable. */
    static Map<String, String> given(XmlElement call) {
        var given = new HashMap<String, String>();
        ProcessModel.mappings(call, "camunda:in").forEach(in -> {
            var truth = TRUTH.matcher(in.attribute("sourceExpression").orElse(""));
            if (truth.matches()) {
                given.put(in.attribute("target").orElse(""), truth.group(1));
            }
        });
        return Map.copyOf(given);
    }

    /** Whether the call hands on one of these that had another name before. */
    static boolean renames(Node call, Set<String> variables) {
        return ProcessModel.mappings(call.element(), "camunda:out")
                .filter(out -> !out.attribute("source").equals(out.attribute("target")))
                .anyMatch(out ->
                        out.attribute("target").filter(variables::contains).isPresent());
    }

    /** The ends, reached so far, of what this calls. */
    List<Place> called(Place call) {
        var part =
                new Part(called(call.node()), new Begun(call.last(), call.node().given()));
        add(calls, part, call);
        return List.copyOf(ends.getOrDefault(part, List.of()));
    }

    /** The calls, reached so far, of what ends here. */
    List<Place> ended(Place end) {
        var part = new Part(end.node().process().id(), end.begun());
        add(ends, part, end);
        return List.copyOf(calls.getOrDefault(part, List.of()));
    }

    /** The variables that the call hands on of this end's outcome. */
    static Map<String, String> told(Node call, Node end) {
        var told = new HashMap<String, String>();
        end.element().property(OUTCOME).ifPresent(outcome -> ProcessModel.mappings(call.element(), "camunda:out")
                .filter(out -> out.attribute("source").filter(OUTCOME::equals).isPresent())
                .flatMap(out -> out.attribute("target").stream())
                .filter(variable -> !variable.equals(OUTCOME))
                .forEach(variable -> told.put(variable, outcome)));
        return Map.copyOf(told);
    }

    private static String called(Node call) {
        return call.element().attribute("calledElement").orElse("");
    }

    private static void add(Map<Part, List<Place>> places, Part part, Place place) {
        places.computeIfAbsent(part, none -> new ArrayList<>()).add(place);
    }
}
