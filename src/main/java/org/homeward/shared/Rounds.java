package org.homeward.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * Work that is done again and again while the program runs; after a round that failed comes the next one. None is done while
 * this machine's clock is off.
 */
public final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final AgreedTime time;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private final List<Runnable> starts = new ArrayList<>();
    private volatile boolean running;

    /**
     * None yet; {@link #every} adds them.
     *
     * @param name in the log, and of the threads
     */
    public Rounds(String name, AgreedTime time) {
        this.name = name;
        this.time = time;
        scheduler.setThreadNamePrefix(name + "-");
    }

    /**
     * One more kind of round.
     *
     * @param pause from the end of a round to the start of the next one
     */
    public Rounds every(Duration pause, Runnable round) {
        starts.add(() -> scheduler.scheduleWithFixedDelay(() -> quietly(round), pause));
        return this;
    }

    @Override
    public void start() {
        running = true;
        starts.forEach(Runnable::run);
    }

    @Override
    public void stop() {
        running = false;
        scheduler.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void quietly(Runnable round) {
        try {
            if (time.isKept()) {
                round.run();
            }
        } catch (RuntimeException failed) {
            LOG.warn("A round failed: {}, {}", name, failed.getClass().getSimpleName());
        }
    }
}
