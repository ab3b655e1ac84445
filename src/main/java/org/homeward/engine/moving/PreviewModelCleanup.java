package org.homeward.engine.moving;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.homeward.engine.SingleEngineCommand;
import org.homeward.engine.models.DeployedPhases;
import org.homeward.engine.models.Release;
import org.homeward.engine.models.Release.Definition;
import org.springframework.stereotype.Component;

/** Takes from memory what a preview deployed: nobody ever asks for it again, and it would push out what cases run on. */
@Component
class PreviewModelCleanup {

    private final SingleEngineCommand command;
    private final DeployedPhases phases;
    private final RunningModelChanges changes;

    PreviewModelCleanup(SingleEngineCommand command, DeployedPhases phases, RunningModelChanges changes) {
        this.command = command;
        this.phases = phases;
        this.changes = changes;
    }

    /** In the preview's own transaction. */
    void forget(Release previewed, Release inForce) {
        var processes = ids(previewed.processes());
        processes.removeAll(ids(inForce.processes()));
        var decisions = ids(previewed.decisions());
        decisions.removeAll(ids(inForce.decisions()));
        var deployments = new HashSet<>(previewed.deployments().values());
        deployments.removeAll(inForce.deployments().values());
        changes.forget(processes);
        deployments.forEach(phases::forget);
        command.of(() -> {
            var known = Context.getProcessEngineConfiguration().getDeploymentCache();
            processes.forEach(known::removeProcessDefinition);
            decisions.forEach(known::removeDecisionDefinition);
            deployments.forEach(known::removeDeployment);
            return true;
        });
    }

    private static Set<String> ids(Map<String, Definition> definitions) {
        return definitions.values().stream().map(Definition::id).collect(Collectors.toCollection(HashSet::new));
    }
}
