package org.homeward.engine.models;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.homeward.engine.models.Release.Definition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The newest versions of the models that belong to no phase. */
@Component
class NewestModelsOutsidePhases {

    private final RepositoryService repository;

    NewestModelsOutsidePhases(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** Throws {@link IllegalStateException} if no such process is deployed. */
    Definition process(String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(found -> new Definition(found.getId(), found.getVersion()))
                .orElseThrow(() -> new IllegalStateException("No process is deployed with the key " + key));
    }

    /** Throws {@link IllegalStateException} if no such decision is deployed. */
    Definition decision(String key) {
        return findDecision(key)
                .orElseThrow(() -> new IllegalStateException("No decision is deployed with the key " + key));
    }

    Optional<Definition> findDecision(String key) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(found -> new Definition(found.getId(), found.getVersion()));
    }
}
