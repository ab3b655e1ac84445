package org.homeward.engine.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
        var tenant = current.get().id.value();
        var engine = second.getObject().engine();
        var known = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .tenantIdIn(tenant)
                .latestVersion()
                .singleResult();
        return known == null
                ? Optional.empty()
                : engine
                        .getDecisionService()
                        .evaluateDecisionTableById(known.getId())
                        .variables(inputs)
                        .evaluate()
                        .stream()
                        .findFirst()
                        .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row.getEntryMap())));
    }
}
