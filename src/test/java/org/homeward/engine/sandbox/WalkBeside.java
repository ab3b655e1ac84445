package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.homeward.engine.sandbox.told.WalkId;
import org.springframework.context.ApplicationContext;

/** Brings a walk to where the case beside it is. */
public final class WalkBeside {

    private final WalkId walk;
    private final Walks walks;
    private final WalkTable table;

    public WalkBeside(WalkId walk, ApplicationContext application) {
        this.walk = walk;
        this.walks = application.getBean(Walks.class);
        this.table = application.getBean(WalkTable.class);
    }

    /** What falls due until then happens. */
    public void moveTo(Instant now) {
        for (var jobs = walks.state(walk, Locale.ENGLISH).jobs();
                !jobs.isEmpty() && !jobs.get(0).due().isAfter(now);
                jobs = walks.state(walk, Locale.ENGLISH).jobs()) {
            walks.nextJob(walk);
        }
        change(running -> running.now = now);
    }

    /** With these answers the case was opened, in place of what a walk takes for granted. */
    public void openedWith(Map<String, Object> answers) {
        change(running -> {
            running.file = WalkCaseFile.EMPTY;
            answers.forEach((field, value) -> running.file = running.file.with(
                    field,
                    new WalkCaseFile.Filed(
                            value, running.now, running.facts.corridor().host(), "opened")));
        });
    }

    private void change(Consumer<RunningWalk> how) {
        var running = new RunningWalk(walk, table.find(walk).orElseThrow());
        how.accept(running);
        table.update(walk, running.memory());
    }
}
