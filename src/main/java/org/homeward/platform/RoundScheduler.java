package org.homeward.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.homeward.shared.ClockAgreement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Runs the rounds, each as soon as it is due: there is a thread for each kind. */
final class RoundScheduler extends ThreadPoolTaskScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(RoundScheduler.class);
    static final int KINDS = 16;

    private final transient ClockAgreement time;
    private final transient ClockSharingLock turns;
    private final boolean wanted;

    RoundScheduler(ClockAgreement time, ClockSharingLock turns, boolean wanted) {
        this.time = time;
        this.turns = turns;
        this.wanted = wanted;
        setPoolSize(KINDS);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable round, Instant first, Duration pause) {
        return super.scheduleWithFixedDelay(() -> quietly(round), first, pause);
    }

    /** A running round is broken off, as by a crash: it goes on with the next start. */
    @Override
    public void stop(Runnable stopped) {
        shutdown();
        stopped.run();
    }

    private void quietly(Runnable round) {
        if (!wanted || !time.isKept()) {
            return;
        }
        turns.present().lock();
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("A round failed: {}, {}", round, failed.getClass().getSimpleName());
        } finally {
            turns.present().unlock();
        }
    }
}
