package org.homeward.engine.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Reads deployments from the engine, each once: what is deployed never changes. */
@Component
public final class DeployedPhases {

    private final RepositoryService repository;
    private final Deployments deployments;
    private final Cache<String, DeployedPhase> read =
            Caffeine.newBuilder().maximumSize(50).build();
    private final Cache<String, String> ofDefinition =
            Caffeine.newBuilder().maximumSize(1_000).build();

    DeployedPhases(RepositoryService repository, Deployments deployments) {
        this.repository = repository;
        this.deployments = deployments;
    }

    public DeployedPhase ofDefinition(String definitionId) {
        return ofDeployment(ofDefinition.get(
                definitionId, id -> repository.getProcessDefinition(id).getDeploymentId()));
    }

    public DeployedPhase newest(String phase) {
        return ofDeployment(deployments.newest(phase));
    }

    private DeployedPhase ofDeployment(String deployment) {
        return read.get(deployment, this::load);
    }

    private DeployedPhase load(String deployment) {
        var content = new HashMap<String, byte[]>();
        for (var name : repository.getDeploymentResourceNames(deployment)) {
            try (var stream = repository.getResourceAsStream(deployment, name)) {
                content.put(name, stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new DeployedPhase(content);
    }
}
