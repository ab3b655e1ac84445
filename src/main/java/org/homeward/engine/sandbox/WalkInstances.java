package org.homeward.engine.sandbox;

import java.util.List;
import org.homeward.procedures.CasePart;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.IdentificationProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The running processes of a walk and their open steps. */
@Component
final class WalkInstances {

    /** The engine itself asks for dates of the walk's case. */
    private final ObjectProvider<SecondEngine> second;

    WalkInstances(ObjectProvider<SecondEngine> second) {
        this.second = second;
    }

    /** All processes of the walk learn whether the person is a child. */
    void areOfChild(RunningWalk walk, boolean child) {
        var runtime = second.getObject().engine().getRuntimeService();
        runtime.createProcessInstanceQuery()
                .tenantIdIn(walk.id.value())
                .list()
                .forEach(instance ->
                        runtime.setVariable(instance.getId(), IdentificationProcess.Variable.IS_CHILD, child));
    }

    List<CasePart.Open> openSteps(RunningWalk walk) {
        return second
                .getObject()
                .engine()
                .getTaskService()
                .createTaskQuery()
                .tenantIdIn(walk.id.value())
                .list()
                .stream()
                .map(task -> new CasePart.Open(
                        new StepId(task.getId()), WalkSteps.process(task), task.getTaskDefinitionKey()))
                .toList();
    }
}
