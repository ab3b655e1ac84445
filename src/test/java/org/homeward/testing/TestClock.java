package org.homeward.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.homeward.engine.EngineClock;

/** The program's clock in tests: stands still until it is moved, and the engine's with it. */
public final class TestClock extends Clock {

    /** A working day in all six countries, at ten in the morning in Bangkok. */
    public static final Instant START = Instant.parse("2026-03-02T03:00:00Z");

    private final EngineClock engine;

    private volatile Instant now = START;

    TestClock(EngineClock engine) {
        this.engine = engine;
        engine.standAt(now);
    }

    public void advance(Duration time) {
        moveTo(now.plus(time));
    }

    public void moveTo(Instant moment) {
        now = moment;
        engine.standAt(moment);
    }

    public void reset() {
        moveTo(START);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
