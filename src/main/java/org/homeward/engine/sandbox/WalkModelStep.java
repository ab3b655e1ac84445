package org.homeward.engine.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;

/** A step in the models of a walk, open or not. */
record WalkModelStep(DeployedPhase phase, String process, String key) {

    /** Where the walk's files have a step with this key; empty if they have none. */
    static Optional<WalkModelStep> of(List<DeployedPhase> phases, String key) {
        return phases.stream()
                .flatMap(phase -> phase.models().stream()
                        .map(model -> model.<UserTask>getModelElementById(key))
                        .filter(UserTask.class::isInstance)
                        .map(step -> new WalkModelStep(phase, process(step), key)))
                .findFirst();
    }

    /** The key of the process that has the step. */
    static String process(UserTask step) {
        var around = step.getParentElement();
        while (!(around instanceof Process)) {
            around = around.getParentElement();
        }
        return ((Process) around).getId();
    }

    UserTask step() {
        return WalkModels.step(phase, process, key);
    }

    /** Its form with the parts of all cases; empty if it has none. */
    Optional<FormDefinition> form() {
        return Optional.ofNullable(step().getCamundaFormRef()).flatMap(phase::form);
    }

    /** The side and role that would have it, null if the model names nobody. */
    @Nullable
    SideRole role(Map<String, Object> variables) {
        var groups = step().getCamundaCandidateGroupsList();
        return groups.isEmpty() ? null : WalkRoles.of(groups.get(0), variables);
    }
}
