package org.homeward.platform;

import org.homeward.engine.models.Deployments;
import org.springframework.stereotype.Component;

/** Deploys the packaged models that are new or changed. */
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
        deployments.deployChanged();
    }
}
