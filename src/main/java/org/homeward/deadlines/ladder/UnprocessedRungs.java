package org.homeward.deadlines.ladder;

import java.time.Clock;
import java.time.Duration;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rungs that should have been walked by now: each node sweeps twice a minute, so there is none while one is well. */
@Component
public class UnprocessedRungs {

    private static final Duration AT_LEAST_ONE_SWEEP = Duration.ofMinutes(2);

    private final JdbcClient database;
    private final Clock clock;

    UnprocessedRungs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many steps wait for one; for the operator. */
    public long count() {
        return database.sql("select count(*) from step_ladder where next_at < :before")
                .param("before", DatabaseTimes.of(clock.instant().minus(AT_LEAST_ONE_SWEEP)))
                .query(Long.class)
                .single();
    }
}
