package org.homeward.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.homeward.shared.StepId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that wait to leave. */
@Repository
class Outbox {

    private final JdbcClient database;
    private final Clock clock;

    Outbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void put(long notice) {
        database.sql("insert into mail (notice, next_attempt, changed) values (?, ?, ?)")
                .params(notice, now(), now())
                .update();
    }

    /** What waits about a step that is over isn't sent any more. */
    void drop(StepId step) {
        database.sql("""
                        update mail set state = 'dropped', changed = ?
                        where state in ('waiting', 'dead') and notice in (select id from notice where step_id = ?)
                        """).params(now(), step.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
