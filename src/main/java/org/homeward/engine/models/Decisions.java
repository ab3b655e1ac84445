package org.homeward.engine.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates the latest deployed decision tables, leaving no trace of their inputs in the engine (R8). */
@Component
public class Decisions {

    /** Another node's new table is seen after at most this time. */
    private static final Duration STALE_AFTER = Duration.ofSeconds(5);

    private final RepositoryService repository;
    private final Cache<String, String> latest =
            Caffeine.newBuilder().expireAfterWrite(STALE_AFTER).build();
    private final Cache<String, DecisionTable> tables =
            Caffeine.newBuilder().maximumSize(100).build();

    Decisions(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * The rules that fire for the inputs, in the table's order; empty if none does.
     *
     * @throws IllegalStateException if no such decision is deployed
     */
    public List<Fired> evaluate(String decisionKey, Map<String, Object> inputs) {
        var id = latest.get(decisionKey, key -> newest(key).getId());
        return tables.get(id, definition -> load(definition, decisionKey)).evaluate(inputs);
    }

    void forget() {
        latest.invalidateAll();
    }

    private DecisionDefinition newest(String key) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("No decision is deployed with the key " + key);
        }
        return definition;
    }

    private DecisionTable load(String definitionId, String key) {
        return DecisionTable.read(key, () -> repository.getDecisionModel(definitionId));
    }

    /** A rule that fired: its outputs by name, and its annotation, which is its source. */
    public record Fired(Map<String, Object> outputs, String annotation) {}
}
