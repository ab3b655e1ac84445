package org.homeward.engine.models;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.homeward.engine.wall.PackagedNames;
import org.homeward.engine.wall.SafeModelWall;
import org.springframework.stereotype.Component;

/** Stands in front of the engine's own deployers, so that no way of deploying goes round the wall. */
@Component
public final class WallDeployer implements Deployer {

    /** Translations, which the engine never reads. */
    private static final String WORDS = ".properties";

    private final SafeModelWall wall = new SafeModelWall();

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return; // the cache reads again what was let through before
        }
        var names = PackagedNames.load();
        var problems = deployment.getResources().values().stream()
                .filter(resource -> !resource.getName().endsWith(WORDS))
                .flatMap(resource -> wall.check(resource.getName(), resource.getBytes(), names).stream()
                        .map(problem -> resource.getName() + ", " + problem))
                .toList();
        if (!problems.isEmpty()) {
            throw new RefusedModel("Refused model: " + String.join("; ", problems) + ".");
        }
    }
}
