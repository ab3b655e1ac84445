package org.homeward.engine;

import java.time.Clock;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how each return ended that didn't bring the person home. */
@Component
public class ReturnEnds {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnEnds(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The return that is under way ended so. */
    public void ended(CaseNumber number, ReturnEnd how) {
        var now = clock.instant();
        var rows = database.sql("""
                        insert into return_end (case_number, why, ended_at) values (:number, :why, :ended)
                        on conflict do nothing
                        """)
                .param("number", number.value())
                .param("why", how.name())
                .param("ended", Times.of(now))
                .update();
        if (rows > 0) {
            events.publishEvent(new ReturnEnded(number, how, now));
        }
    }
}
