package org.homeward.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who have a step's page open now, for colleagues of the same agency. Nothing is kept of people who have left: a page says each
 * minute that it is still open, and its last word is deleted with the agency's next look at any step.
 */
@Component
public class StepViewers {

    private static final Duration GONE = Duration.ofMinutes(3);

    private final JdbcClient database;
    private final Clock clock;

    StepViewers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes that the reader has the step open; answers the colleagues who have it open too, the first one first. */
    @Transactional
    public List<Reader> beside(StepId step, Actor actor) {
        var now = clock.instant();
        return database.sql("""
                        with gone as (
                          delete from step_reader
                          where agency = :agency and seen_at < :gone and not (step_id = :step and account = :account)),
                        here as (
                          insert into step_reader (step_id, account, agency, opened_at, seen_at)
                          values (:step, :account, :agency, :now, :now)
                          on conflict (step_id, account) do update
                            set seen_at = excluded.seen_at, agency = excluded.agency,
                                opened_at = case when step_reader.seen_at < :gone
                                                 then excluded.opened_at else step_reader.opened_at end)
                        select account, opened_at from step_reader
                        where step_id = :step and agency = :agency and account <> :account and seen_at >= :gone
                        order by opened_at, account
                        """)
                .param("agency", actor.agency().value())
                .param("step", step.value())
                .param("account", actor.username())
                .param("now", DatabaseTimes.of(now))
                .param("gone", DatabaseTimes.of(now.minus(GONE)))
                .query((row, index) -> new Reader(row.getString("account"), DatabaseTimes.from(row, "opened_at")))
                .list();
    }

    /** A colleague who has the step open, and since when without a break. */
    public record Reader(String account, Instant since) {}
}
