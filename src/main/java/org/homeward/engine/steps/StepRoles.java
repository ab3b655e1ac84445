package org.homeward.engine.steps;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.engine.models.DeployedPhases;
import org.springframework.stereotype.Component;

/** Finds the role of a finished step, by the model in the version that its case ran on. */
@Component
public final class StepRoles {

    private final DeployedPhases phases;

    StepRoles(DeployedPhases phases) {
        this.phases = phases;
    }

    /** The role without its side, {@code case-manager}; empty if the model has no such step. */
    public Optional<String> of(FinishedStep step) {
        return Optional.of(phases.ofDefinition(step.definitionId()).model(step.processKey()))
                .map(model -> model.getModelElementById(step.key()) instanceof UserTask task ? task : null)
                .map(UserTask::getCamundaCandidateGroups)
                .map(role -> role.substring(role.indexOf('.') + 1));
    }
}
