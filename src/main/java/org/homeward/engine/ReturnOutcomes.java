package org.homeward.engine;

import java.time.Clock;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.ReturnOutcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how each return ended that didn't bring the person home, and whether it was taken up again. */
@Component
public class ReturnOutcomes {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnOutcomes(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The return that is under way ended so. */
    public void ended(CaseNumber number, ReturnOutcome how) {
        var now = clock.instant();
        var rows = database.sql("""
                        insert into return_end (case_number, why, ended_at) values (:number, :why, :ended)
                        on conflict do nothing
                        """)
                .param("number", number.value())
                .param("why", how.name())
                .param("ended", DatabaseTimes.of(now))
                .update();
        if (rows > 0) {
            events.publishEvent(new ReturnEndedEvent(number, how, now));
        }
    }

    /** The return that ended last is talked about again. */
    public void takenUp(CaseNumber number, String because) {
        var now = clock.instant();
        database.sql("update return_end set taken_up_at = :now where case_number = :number and taken_up_at is null")
                .param("now", DatabaseTimes.of(now))
                .param("number", number.value())
                .update();
        events.publishEvent(new ReturnResumedEvent(number, because, now));
    }

    /** Whether a return that had ended was taken up and hasn't ended since. */
    public boolean isTakenUp(CaseNumber number) {
        return database.sql("""
                        select count(*) > 0 and bool_and(taken_up_at is not null)
                        from return_end where case_number = :number
                        """)
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }
}
