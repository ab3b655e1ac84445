package org.homeward.engine.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Reads deployments from the engine, each once: a deployment never changes. */
@Component
public final class DeployedPhases {

    private final RepositoryService repository;
    private final PhaseVersions versions;
    private final Releases releases;
    private final Cache<String, DeployedPhase> read =
            Caffeine.newBuilder().maximumSize(50).build();
    private final Cache<String, String> ofDefinition =
            Caffeine.newBuilder().maximumSize(1_000).build();

    DeployedPhases(RepositoryService repository, PhaseVersions versions, Releases releases) {
        this.repository = repository;
        this.versions = versions;
        this.releases = releases;
    }

    public DeployedPhase ofDefinition(String definitionId) {
        return ofDeployment(ofDefinition.get(
                definitionId, id -> repository.getProcessDefinition(id).getDeploymentId()));
    }

    /** A phase as new cases begin with it. */
    public DeployedPhase inForce(String phase) {
        return ofDeployment(
                Objects.requireNonNull(releases.inForce().deployments().get(phase), phase));
    }

    /** A phase as the cases of a release have it. */
    public DeployedPhase ofRelease(Release release, String phase) {
        return ofDeployment(Objects.requireNonNull(release.deployments().get(phase), phase));
    }

    /** Takes a deployment that is rolled back from memory. */
    public void forget(String deployment) {
        read.invalidate(deployment);
    }

    private DeployedPhase ofDeployment(String deployment) {
        return read.get(deployment, this::load);
    }

    private DeployedPhase load(String deployment) {
        return new DeployedPhase(versions.content(deployment));
    }
}
