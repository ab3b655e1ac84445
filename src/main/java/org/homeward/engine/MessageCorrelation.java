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
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands messages to the processes of a case that wait for them. Looks first, so that no engine call fails. */
@Component
public class MessageCorrelation {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final CaseFactsRecords facts;
    private final CaseModelVersions versions;
    private final SingleEngineCommand command;
    private final JdbcClient database;
    private final TransactionRowCache<String, PossibleMessageReceivers> chances = new TransactionRowCache<>();
    private final ApplicationEventPublisher events;
    private final Cache<String, Boolean> names =
            Caffeine.newBuilder().maximumSize(10_000).build();

    MessageCorrelation(
            RuntimeService runtime,
            RepositoryService repository,
            CaseFactsRecords facts,
            CaseModelVersions versions,
            SingleEngineCommand command,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.command = command;
        this.database = database;
        this.events = events;
        this.runtime = runtime;
        this.repository = repository;
        this.facts = facts;
        this.versions = versions;
    }

    /**
     * Delivers to waiting executions first, else to the process that the message starts, an answer too. One receiver's work may end another
     * that waited.
     *
     * @param onlyIn the process instance to which an answer goes back, or null for any of the case
     * @param payload codes, dates, yes/no and numbers
     * @return the process instances that received it; empty if none waits
     */
    public List<String> deliver(
            CaseNumber number, String message, @Nullable String onlyIn, Map<String, Object> payload) {
        var received = new LinkedHashMap<String, String>();
        var another = true;
        while (another) {
            another = command.of(() -> {
                var waiting = waiting(number, message, onlyIn, received);
                for (var execution : waiting) {
                    if (RunningSubscriptions.stands(message, execution.getId())) {
                        received.put(execution.getId(), execution.getProcessInstanceId());
                        runtime.messageEventReceived(message, execution.getId(), payload);
                    }
                }
                return RunningSubscriptions.began(message);
            });
        }
        if (!received.isEmpty()) {
            chances.dropAll();
            events.publishEvent(new ProcessVariablesChangedEvent(number));
            return List.copyOf(received.values());
        }
        return start(number, message, payload).stream().toList();
    }

    /** Whether a running process of the case waits for the message now. */
    public boolean isAwaited(CaseNumber number, String message) {
        return !waiting(number, message, null, Map.of()).isEmpty();
    }

    /** Whether this process instance of the case waits for the message now. */
    public boolean isAwaited(CaseNumber number, String message, String instance) {
        return !waiting(number, message, instance, Map.of()).isEmpty();
    }

    /** Whether a running process of the case could still come to wait for the message. */
    public boolean mayStillCome(CaseNumber number, String message, @Nullable String onlyIn) {
        return onlyIn == null
                ? chances(number, message).running().stream().anyMatch(model -> catches(model, message))
                : runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(number.value())
                                .processInstanceId(onlyIn)
                                .count()
                        > 0;
    }

    private PossibleMessageReceivers chances(CaseNumber number, String message) {
        return chances.of(number + " " + message, () -> PossibleMessageReceivers.read(database, number, message));
    }

    /** Those that haven't received it. */
    private List<Execution> waiting(
            CaseNumber number, String message, @Nullable String onlyIn, Map<String, String> received) {
        var query = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(number.value());
        return (onlyIn == null ? query : query.processInstanceId(onlyIn))
                .list().stream()
                        .filter(execution -> !received.containsKey(execution.getId()))
                        .toList();
    }

    private Optional<String> start(CaseNumber number, String message, Map<String, Object> payload) {
        var started = versions.startedBy(number, message).or(() -> ofNoPhase(number, message));
        var instance = started.map(model -> runtime.createMessageCorrelation(message)
                .processDefinitionId(model)
                .processInstanceBusinessKey(number.value())
                .setVariables(payload)
                .setVariables(CaseFactsRecords.variables(facts.of(number)))
                .correlateStartMessage()
                .getId());
        instance.ifPresent(running -> chances.dropAll());
        return instance;
    }

    /** The engine keeps what a message starts for the newest versions only: right for what has no versions of ours. */
    private Optional<String> ofNoPhase(CaseNumber number, String message) {
        return chances(number, message).startable().stream()
                .filter(model -> !versions.isOfPhase(model))
                .findFirst();
    }

    private boolean catches(String definitionId, String message) {
        return names.get(
                definitionId + " " + message,
                key -> AwaitableMessages.in(repository.getBpmnModelInstance(definitionId), message));
    }
}
