package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** Moves the clock of a walk in tests, as the program's own clock is moved. */
public final class WalkClock {

    private WalkClock() {}

    /** What falls due until then happens. */
    public static void moveTo(Instant now, WalkId walk, ApplicationContext application) {
        var walks = application.getBean(Walks.class);
        for (var jobs = walks.state(walk, Locale.ENGLISH).jobs();
                !jobs.isEmpty() && !jobs.get(0).due().isAfter(now);
                jobs = walks.state(walk, Locale.ENGLISH).jobs()) {
            walks.nextJob(walk);
        }
        var table = application.getBean(WalkTable.class);
        var running = new RunningWalk(walk, table.find(walk).orElseThrow());
        running.now = now;
        table.update(walk, running.memory());
    }
}
