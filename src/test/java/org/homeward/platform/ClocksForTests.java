package org.homeward.platform;

import org.homeward.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock that a test stands in for, for tests of the clock itself. */
public record ClocksForTests(DatabaseClock clock, ClockSynchronization moves) {

    public static ClocksForTests on(JdbcClient jdbc, EngineClock engine) {
        var clock = new DatabaseClock(new ClockOffset(jdbc));
        return new ClocksForTests(clock, new ClockSynchronization(clock, engine));
    }
}
