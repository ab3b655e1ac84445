package org.homeward.platform.demo;

import org.homeward.platform.StartupTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The other cases are told behind the open pages; after a stop the next start goes on where the telling broke off. */
@Component
@Profile("demo")
final class OtherDemoCasesAtStartup implements StartupTask {

    private static final Logger LOG = LoggerFactory.getLogger(OtherDemoCasesAtStartup.class);

    private final DemoCases cases;
    private final CompletedDemoCases told;

    OtherDemoCasesAtStartup(DemoCases cases, CompletedDemoCases told) {
        this.cases = cases;
        this.told = told;
    }

    @Override
    public int order() {
        return BEHIND_THE_PAGES;
    }

    @Override
    public void run() {
        var left = told.left();
        try {
            cases.tell(told.of());
            if (left > 0) {
                LOG.info("{} of {} demo cases made", told.told(), told.of());
            }
        } catch (RuntimeException stopped) {
            LOG.error(
                    "After {} of {} demo cases no more could be made ({}): the next start goes on",
                    told.told(),
                    told.of(),
                    stopped.getClass().getSimpleName());
        } finally {
            cases.end();
        }
    }
}
