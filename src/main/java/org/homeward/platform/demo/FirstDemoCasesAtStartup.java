package org.homeward.platform.demo;

import org.homeward.platform.StartupTask;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The cases that a visitor needs first are told before the pages open: the two returns to play on, the first rows of the table. */
@Component
@Profile("demo")
final class FirstDemoCasesAtStartup implements StartupTask {

    private static final int FIRST = 2;

    private final DemoCases cases;

    FirstDemoCasesAtStartup(DemoCases cases) {
        this.cases = cases;
    }

    @Override
    public int order() {
        return DEMO_CASES;
    }

    @Override
    public void run() {
        cases.begin();
        cases.tell(FIRST);
    }
}
