package org.homeward.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.homeward.channel.MessageDelivery;
import org.homeward.engine.DueJobs;
import org.homeward.platform.ClockSynchronization;
import org.homeward.platform.DatabaseClock;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ClockMovedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's clock can be moved; everything that fell due meanwhile is done before the mover gets an answer. */
@Component
@Profile("demo")
public class DemoClock {

    private final DatabaseClock clock;

    private final ClockSynchronization moves;

    private final DueJobs jobs;

    private final MessageDelivery delivery;

    private final ApplicationEventPublisher events;

    DemoClock(
            DatabaseClock clock,
            ClockSynchronization moves,
            DueJobs jobs,
            MessageDelivery delivery,
            ApplicationEventPublisher events,
            DemoSettings settings) {
        this.clock = clock;
        this.moves = moves;
        this.jobs = jobs;
        this.delivery = delivery;
        this.events = events;
        moves.first(
                settings.now() == null
                        ? Duration.ZERO
                        : fromNowTo(settings.now().toInstant()));
    }

    /** How far it stands from the machine's clock. */
    public Duration offset() {
        return clock.offset();
    }

    /** Sets it this far from the machine's clock, runs nothing. */
    public void set(Duration offset) {
        moves.to(offset);
    }

    /** Sets it to a moment, earlier or later, runs nothing; it goes on from there. */
    public void moveTo(Instant moment) {
        moves.to(fromNowTo(moment));
    }

    /** Moves it on, then does what fell due; the new time. */
    public Instant advance(Duration time) {
        moves.by(time);
        ActingParty.asSystem("clock", () -> {
            runDue();
            events.publishEvent(new ClockMovedEvent(clock.instant()));
            runDue();
        });
        return clock.instant();
    }

    private void runDue() {
        jobs.runDue();
        // a job may have sent some
        delivery.deliverDue();
    }

    private static Duration fromNowTo(Instant moment) {
        return Duration.between(Clock.systemUTC().instant(), moment);
    }
}
