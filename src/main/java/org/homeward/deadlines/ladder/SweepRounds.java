package org.homeward.deadlines.ladder;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/** Sweeps on each node, again and again. */
@Component
@ConditionalOnProperty(name = "homeward.ladder.rounds", matchIfMissing = true)
class SweepRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SweepRounds.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Sweep sweep;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    SweepRounds(Sweep sweep) {
        this.sweep = sweep;
        scheduler.setThreadNamePrefix("ladder-");
    }

    @Override
    public void start() {
        running = true;
        scheduler.scheduleWithFixedDelay(this::round, PAUSE);
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

    private void round() {
        try {
            sweep.walkDue();
        } catch (RuntimeException failed) {
            LOG.warn("A sweep of the ladders failed: {}", failed.getClass().getSimpleName());
        }
    }
}
