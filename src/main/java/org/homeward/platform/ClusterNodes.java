package org.homeward.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The programs that work on this database: each says twice a minute that it is there, by the database's clock. */
@Component
public class ClusterNodes {

    private static final Duration GONE = Duration.ofDays(1);
    private static final Duration SILENT = Duration.ofMinutes(2);

    private final UUID self = UUID.randomUUID();
    private final JdbcClient database;
    private final Clock clock;
    private final MachineClock machine;
    private final Instant started;

    ClusterNodes(JdbcClient database, Clock clock, MachineClock machine) {
        this.database = database;
        this.clock = clock;
        this.machine = machine;
        this.started = now();
    }

    /** Says that this one is there, and forgets those that have been silent for a day. */
    @Scheduled(fixedDelay = 30_000)
    @Transactional
    public void beat() {
        var now = now();
        database.sql("""
                        insert into node (id, version, started, seen, seconds_ahead)
                        values (:id, :version, :started, :seen, :ahead)
                        on conflict (id) do update set seen = excluded.seen, seconds_ahead = excluded.seconds_ahead
                        """)
                .param("id", self)
                .param("version", ProgramVersion.text())
                .param("started", DatabaseTimes.of(started))
                .param("seen", DatabaseTimes.of(now))
                .param("ahead", machine.ahead().toSeconds())
                .update();
        database.sql("delete from node where seen < :seen")
                .param("seen", DatabaseTimes.of(now.minus(GONE)))
                .update();
    }

    /** All of them, the newest first. */
    public List<Node> seen() {
        var silent = now().minus(SILENT);
        return database.sql("select * from node order by started desc, id")
                .query((row, index) -> {
                    var seen = DatabaseTimes.from(row, "seen");
                    return new Node(
                            row.getString("id").substring(0, 8),
                            row.getString("version"),
                            DatabaseTimes.from(row, "started"),
                            seen,
                            !seen.isBefore(silent),
                            row.getLong("seconds_ahead"));
                })
                .list();
    }

    private Instant now() {
        return clock.instant().minus(machine.ahead());
    }

    /**
     * A program.
     *
     * @param name the start of the id that it gave itself
     * @param here whether it was heard of in the last two minutes
     * @param secondsAhead how far its machine's clock is ahead of the database's, in seconds; negative if behind
     */
    public record Node(String name, String version, Instant started, Instant seen, boolean here, long secondsAhead) {

        /** Its machine's clock is so wrong that it stands still. */
        public boolean off() {
            return ClockReading.isOff(Duration.ofSeconds(secondsAhead));
        }
    }
}
