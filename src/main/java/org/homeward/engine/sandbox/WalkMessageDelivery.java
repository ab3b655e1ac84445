package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.engine.AwaitableMessages;
import org.homeward.engine.sandbox.WalkStoredState.Sent;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a walk's messages to the processes that wait for them in its tenant, as the product does after each hand-in. */
@Component
final class WalkMessageDelivery {

    private static final int ROUNDS = 100;

    private final SandboxEngine second;

    WalkMessageDelivery(SandboxEngine second) {
        this.second = second;
    }

    /** Runs what is due at once and delivers, until nothing moves any more. */
    void settle(RunningWalk walk) {
        var moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = runAtOnce(walk);
            for (var message : walk.waiting.stream().toList()) {
                if (deliver(walk, message)) {
                    walk.waiting.remove(message);
                    moved = true;
                }
            }
        }
        walk.waiting.removeIf(message -> !mayStillCome(walk, message));
    }

    private boolean runAtOnce(RunningWalk walk) {
        var jobs = second.engine()
                .getManagementService()
                .createJobQuery()
                .tenantIdIn(walk.id.value())
                .messages()
                .list();
        jobs.stream()
                .limit(1)
                .forEach(job -> second.engine().getManagementService().executeJob(job.getId()));
        return !jobs.isEmpty();
    }

    private boolean deliver(RunningWalk walk, Sent message) {
        var carried = new HashMap<>(message.payload());
        if (message.request()) {
            carried.put(OriginResponseProcess.Variable.REQUEST_DELIVERED_AT, walk.now.toString());
        }
        var runtime = second.engine().getRuntimeService();
        var received = new HashSet<String>();
        var next = waiting(walk, message, received);
        while (next != null) {
            received.add(next.getId());
            received(walk, message, next.getProcessInstanceId());
            runtime.messageEventReceived(message.name(), next.getId(), carried);
            next = waiting(walk, message, received);
        }
        return !received.isEmpty() || start(walk, message, carried);
    }

    private @Nullable Execution waiting(RunningWalk walk, Sent message, Set<String> received) {
        var query = second.engine()
                .getRuntimeService()
                .createExecutionQuery()
                .messageEventSubscriptionName(message.name())
                .tenantIdIn(walk.id.value());
        return (message.onlyIn() == null ? query : query.processInstanceId(message.onlyIn()))
                .list().stream()
                        .filter(execution -> !received.contains(execution.getId()))
                        .findFirst()
                        .orElse(null);
    }

    private boolean start(RunningWalk walk, Sent message, Map<String, Object> carried) {
        var models = second.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .messageEventSubscriptionName(message.name())
                .tenantIdIn(walk.id.value())
                .list();
        if (models.isEmpty()) {
            return false;
        }
        var started = second.engine()
                .getRuntimeService()
                .createMessageCorrelation(message.name())
                .processDefinitionId(models.get(0).getId())
                .processInstanceBusinessKey(walk.id.value())
                .setVariables(carried)
                .setVariables(walk.variables())
                .correlateStartMessage();
        received(walk, message, started.getId());
        return true;
    }

    private static void received(RunningWalk walk, Sent message, String instance) {
        if (message.request()) {
            walk.asked(message, instance);
        }
    }

    private boolean mayStillCome(RunningWalk walk, Sent message) {
        return second
                .engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .tenantIdIn(walk.id.value())
                .list()
                .stream()
                .filter(instance -> message.onlyIn() == null || message.onlyIn().equals(instance.getId()))
                .map(ProcessInstance::getProcessDefinitionId)
                .distinct()
                .anyMatch(model -> message.onlyIn() != null
                        || AwaitableMessages.in(
                                second.engine().getRepositoryService().getBpmnModelInstance(model), message.name()));
    }
}
