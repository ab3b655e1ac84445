package org.homeward.platform;

import org.homeward.directory.PackagedRoles;
import org.homeward.engine.models.Deployments;
import org.homeward.engine.modelset.ProgramContract;
import org.springframework.stereotype.Component;

/** Deploys the packaged phases that were never deployed; versions that owners published since run on. */
@Component
final class DeployModelsAtStartup implements StartupTask {

    private final Deployments deployments;

    DeployModelsAtStartup(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public int order() {
        return MODELS;
    }

    @Override
    public void run() {
        deployments.deployMissing(ProgramContract.packaged(PackagedRoles.names()));
    }
}
