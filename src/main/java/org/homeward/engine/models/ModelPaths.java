package org.homeward.engine.models;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What may come after a step, by its model: the next steps and messages, up to where the process waits. */
@Component
public class ModelPaths {

    /** What is addressed to all of a case has no receiver of its own. */
    private static final String WHOLE_CASE = "case";

    private final DeployedPhases phases;

    ModelPaths(DeployedPhases phases) {
        this.phases = phases;
    }

    /** The steps and addressed messages that may follow a step of a process version, in the model's order. */
    public List<Following> after(String definitionId, String step) {
        var following = new ArrayList<Following>();
        walk(definitionId, step, node -> waits(node, following));
        return List.copyOf(following);
    }

    /** The end events of the process that may be reached from a step before the process waits again, in the model's order. */
    public List<String> ends(String definitionId, String step) {
        var ends = new ArrayList<String>();
        walk(definitionId, step, node -> {
            if (node instanceof EndEvent && node.getParentElement() instanceof Process) {
                ends.add(node.getId());
            }
            return waits(node, new ArrayList<>());
        });
        return List.copyOf(ends);
    }

    private void walk(String definitionId, String step, Predicate<FlowNode> waits) {
        var process = definitionId.substring(0, definitionId.indexOf(':'));
        var model = phases.ofDefinition(definitionId).model(process);
        if (model.getModelElementById(step) instanceof FlowNode start) {
            var ahead = new ArrayDeque<FlowNode>(targets(start));
            var seen = new HashSet<String>(Set.of(step));
            while (!ahead.isEmpty()) {
                var node = ahead.remove();
                if (seen.add(node.getId()) && !waits.test(node)) {
                    ahead.addAll(targets(node));
                }
            }
        }
    }

    private static boolean waits(FlowNode node, List<Following> following) {
        if (node instanceof UserTask task) {
            following.add(new Following(task.getId(), task.getCamundaCandidateGroups(), false));
            return true;
        }
        if (node instanceof ThrowEvent) {
            var to = ModelProperties.of(node, "to");
            if (to != null && !WHOLE_CASE.equals(to)) {
                following.add(new Following(node.getId(), to, true));
            }
        }
        return node instanceof CatchEvent || node instanceof CallActivity;
    }

    private static List<FlowNode> targets(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
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
