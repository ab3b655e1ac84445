package org.homeward.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands messages to the processes of a case that wait for them. Looks first, so that no engine call fails. */
@Component
public class Receivers {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final CaseFactsRecords facts;
    private final OneCommand command;
    private final ApplicationEventPublisher events;
    private final Cache<String, Boolean> names =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Receivers(
            RuntimeService runtime,
            RepositoryService repository,
            CaseFactsRecords facts,
            OneCommand command,
            ApplicationEventPublisher events) {
        this.command = command;
        this.events = events;
        this.runtime = runtime;
        this.repository = repository;
        this.facts = facts;
    }

    /**
     * Delivers to what waits: executions first, else the process that the message starts.
     *
     * @param onlyIn the process instance to which an answer goes back, or null for any of the case
     * @param payload codes, dates, yes/no and numbers
     * @return the process instances that received it; empty if none waits
     */
    public List<String> deliver(
            CaseNumber number, String message, @Nullable String onlyIn, Map<String, Object> payload) {
        var received = new LinkedHashMap<String, String>();
        var arrived = true;
        while (arrived) {
            arrived = command.of(() -> {
                var next = next(number, message, onlyIn, received);
                next.ifPresent(execution -> {
                    received.put(execution.getId(), execution.getProcessInstanceId());
                    runtime.messageEventReceived(message, execution.getId(), payload);
                });
                return next.isPresent();
            });
        }
        if (!received.isEmpty()) {
            events.publishEvent(new VariablesSet(number));
            return List.copyOf(received.values());
        }
        return onlyIn == null ? start(number, message, payload).stream().toList() : List.of();
    }

    /** Whether a running process of the case could still come to wait for the message. */
    public boolean mayStillCome(CaseNumber number, String message, @Nullable String onlyIn) {
        var query = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value());
        if (onlyIn != null) {
            return query.processInstanceId(onlyIn).count() > 0;
        }
        return query.list().stream().anyMatch(instance -> knows(instance.getProcessDefinitionId(), message));
    }

    /** One at a time: what the first receiver does may end another that waited. */
    private Optional<Execution> next(
            CaseNumber number, String message, @Nullable String onlyIn, Map<String, String> received) {
        var query = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(number.value());
        return (onlyIn == null ? query : query.processInstanceId(onlyIn))
                .list().stream()
                        .filter(execution -> !received.containsKey(execution.getId()))
                        .findFirst();
    }

    private Optional<String> start(CaseNumber number, String message, Map<String, Object> payload) {
        return repository
                .createProcessDefinitionQuery()
                .messageEventSubscriptionName(message)
                .latestVersion()
                .list()
                .stream()
                .findFirst()
                .map(startable -> runtime.createMessageCorrelation(message)
                        .processDefinitionId(startable.getId())
                        .processInstanceBusinessKey(number.value())
                        .setVariables(payload)
                        .setVariables(CaseFactsRecords.variables(facts.of(number)))
                        .correlateStartMessage()
                        .getId());
    }

    private boolean knows(String definitionId, String message) {
        return names.get(
                definitionId + " " + message,
                key -> repository.getBpmnModelInstance(definitionId).getModelElementsByType(Message.class).stream()
                        .anyMatch(declared -> message.equals(declared.getName())));
    }
}
