package org.homeward.engine.models;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.flow.ProcessGraph.Flow;
import org.homeward.engine.wall.reading.XmlElement;
import org.springframework.stereotype.Component;

/** The possible successors of a step, by its model: the next steps and messages, up to where the process waits. */
@Component
public class NextStepsInModel {

    /** A message to all of a case has no receiver of its own. */
    private static final String WHOLE_CASE = "case";

    private static final String[] WAITING = {
        "bpmn:userTask", "bpmn:callActivity", "bpmn:startEvent", "bpmn:boundaryEvent", "bpmn:intermediateCatchEvent"
    };

    private final DeployedPhases phases;

    NextStepsInModel(DeployedPhases phases) {
        this.phases = phases;
    }

    /** The steps and addressed messages that may follow a step of a process version, in the model's order. */
    public List<Following> after(String definitionId, String step) {
        return ahead(definitionId, step)
                .flatMap(node -> following(node).stream())
                .toList();
    }

    /** The end events of the process that may be reached from a step before the process waits again, in the model's order. */
    public List<String> ends(String definitionId, String step) {
        return ahead(definitionId, step)
                .filter(node -> node.is("bpmn:endEvent")
                        && node.parent() != null
                        && node.parent().is("bpmn:process"))
                .map(ProcessGraph::id)
                .toList();
    }

    private Stream<XmlElement> ahead(String definitionId, String step) {
        var process = definitionId.substring(0, definitionId.indexOf(':'));
        var graph = phases.ofDefinition(definitionId).graph(process);
        return Explorer.reached(
                        List.of(step), at -> at.equals(step) || !graph.is(at, WAITING) ? after(graph, at) : List.of())
                .stream()
                .filter(at -> !at.equals(step))
                .map(graph::node);
    }

    /** In the order in which the node tells its flows. */
    private static List<String> after(ProcessGraph graph, String id) {
        if (!graph.has(id)) {
            return List.of();
        }
        var told =
                graph.node(id).children("bpmn:outgoing").map(XmlElement::text).toList();
        return graph.leaving(id).stream()
                .sorted(Comparator.comparing(flow -> told.indexOf(flow.id())))
                .map(Flow::target)
                .toList();
    }

    private static Optional<Following> following(XmlElement node) {
        if (node.is("bpmn:userTask")) {
            return Optional.of(new Following(
                    ProcessGraph.id(node),
                    node.attribute("camunda:candidateGroups").orElse(""),
                    false));
        }
        return node.is("bpmn:intermediateThrowEvent", "bpmn:endEvent")
                ? node.property("to")
                        .filter(to -> !to.equals(WHOLE_CASE))
                        .map(to -> new Following(ProcessGraph.id(node), to, true))
                : Optional.empty();
    }

    /**
     * A step or a message that may follow.
     *
     * @param element its id in the model
     * @param role to whom it goes, {@code origin.focal-point}
     * @param message whether it is a message
     */
    public record Following(String element, String role, boolean message) {}
}
