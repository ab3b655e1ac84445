package org.homeward.platform;

import org.homeward.engine.steps.WorkItemDrift;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says at each start whether the work items and the engine's tasks differ, and mends what can be mended. */
@Component
final class CheckWorkItemsAtStartup implements StartupTask {

    private static final Logger LOG = LoggerFactory.getLogger(CheckWorkItemsAtStartup.class);

    private final WorkItemDrift drift;

    CheckWorkItemsAtStartup(WorkItemDrift drift) {
        this.drift = drift;
    }

    @Override
    public int order() {
        return MODELS + 1;
    }

    @Override
    public void run() {
        var differences = drift.report();
        differences.forEach(
                found -> LOG.warn("Step {} of case {}: {}", found.step(), found.caseNumber(), found.kind()));
        if (!differences.isEmpty()) {
            LOG.warn("{} work items differ from the engine's tasks, {} mended", differences.size(), drift.repair());
        }
    }
}
