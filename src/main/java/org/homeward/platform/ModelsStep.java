package org.homeward.platform;

import org.homeward.directory.PackagedRoles;
import org.homeward.engine.models.Deployments;
import org.homeward.engine.modelset.Program;
import org.springframework.stereotype.Component;

/** Deploys the packaged models that are new or changed, if they fit each other and the program. */
@Component
final class ModelsStep implements StartStep {

    private final Deployments deployments;

    ModelsStep(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public int order() {
        return MODELS;
    }

    @Override
    public void run() {
        deployments.deployChanged(Program.packaged(PackagedRoles.names()));
    }
}
