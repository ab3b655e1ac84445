package org.homeward.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.homeward.engine.EngineClock;
import org.homeward.platform.MachineClock;

/** The program's clock in tests: stands still until it is moved, and the engine's with it. */
public final class TestClock extends Clock implements MachineClock {

    /** A working day in all six countries, at ten in the morning in Bangkok. */
    public static final Instant START = Instant.parse("2026-03-02T03:00:00Z");

    private final EngineClock engine;

    private volatile Instant now = START;

    private volatile Duration ahead = Duration.ZERO;

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

    /** As if the machine's clock were so far ahead of the database's. */
    public void isAhead(Duration difference) {
        ahead = difference;
    }

    @Override
    public Duration ahead() {
        return ahead;
    }

    @Override
    public boolean isKept() {
        return ahead.isZero();
    }

    public void reset() {
        ahead = Duration.ZERO;
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
