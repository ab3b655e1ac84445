package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.IdentificationProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The running processes of a walk and their open steps. */
@Component
final class WalkInstances {

    /** The engine itself asks for dates of the walk's case. */
    private final ObjectProvider<SandboxEngine> second;

    WalkInstances(ObjectProvider<SandboxEngine> second) {
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

    /** Whether something in the walk waits for the message now. */
    boolean isAwaited(RunningWalk walk, String message) {
        return second.getObject()
                        .engine()
                        .getRuntimeService()
                        .createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .tenantIdIn(walk.id.value())
                        .count()
                > 0;
    }

    /** The values of a variable in the open steps with this key. */
    List<Object> knownAt(RunningWalk walk, String step, String variable) {
        var tasks = second.getObject().engine().getTaskService();
        return tasks.createTaskQuery().tenantIdIn(walk.id.value()).taskDefinitionKey(step).list().stream()
                .flatMap(task -> Stream.ofNullable(tasks.getVariable(task.getId(), variable)))
                .toList();
    }

    /** When the step opened on the walk's clock; empty for one that is no open step of the walk. */
    Optional<Instant> opened(StepId step) {
        var task = second.getObject()
                .engine()
                .getTaskService()
                .createTaskQuery()
                .taskId(step.value())
                .singleResult();
        return Optional.ofNullable(task).map(found -> found.getCreateTime().toInstant());
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
