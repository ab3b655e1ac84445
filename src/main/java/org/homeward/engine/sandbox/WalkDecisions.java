package org.homeward.engine.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables of the walk's own draft. */
@Component
final class WalkDecisions {

    /** The engine itself asks for dates by these tables. */
    private final ObjectProvider<SecondEngine> second;

    private final CurrentWalk current;

    WalkDecisions(ObjectProvider<SecondEngine> second, CurrentWalk current) {
        this.second = second;
        this.current = current;
    }

    /** The outputs of the first rule that fires; empty if none does or there is no such table. */
    Optional<Map<String, Object>> first(String key, Map<String, Object> inputs) {
        return isThere(key) ? all(key, inputs).stream().findFirst() : Optional.empty();
    }

    /** Whether the draft's files have the table. */
    boolean isThere(String key) {
        return known(key) != null;
    }

    /** The outputs of the rules that fire, in the table's order; throws {@link IllegalStateException} if there is no such table. */
    List<Map<String, Object>> all(String key, Map<String, Object> inputs) {
        var known = known(key);
        if (known == null) {
            throw new IllegalStateException("No decision " + key);
        }
        return second
                .getObject()
                .engine()
                .getDecisionService()
                .evaluateDecisionTableById(known.getId())
                .variables(inputs)
                .evaluate()
                .stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row.getEntryMap())))
                .toList();
    }

    private @Nullable DecisionDefinition known(String key) {
        return second.getObject()
                .engine()
                .getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .tenantIdIn(current.get().id.value())
                .latestVersion()
                .singleResult();
    }
}
