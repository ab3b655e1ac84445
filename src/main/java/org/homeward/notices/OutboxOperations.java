package org.homeward.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The operator's view of the outbox and acts on dead letters; never an address, a case or a text. The mails are everybody's: the caller
 * works as a system actor, before a transaction begins.
 */
@Component
@Transactional
public class OutboxOperations {

    private final JdbcClient database;
    private final Clock clock;

    OutboxOperations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many mails stand where, each state named. */
    @Transactional(readOnly = true)
    public Map<MailState, Long> counts() {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        for (var state : MailState.values()) {
            counts.put(state, 0L);
        }
        database.sql("select state, count(*) as many from mail group by state")
                .query((row, index) -> counts.put(MailState.valueOf(row.getString("state")), row.getLong("many")))
                .list();
        return counts;
    }

    /** Dead letters, the oldest first. */
    @Transactional(readOnly = true)
    public List<UndeliveredMail> dead(long after, int most) {
        return database.sql("""
                        select n.id, n.kind, n.agency, m.failure, m.attempts,
                            m.changed
                        from mail m join notice n on n.id = m.notice
                        where m.state = 'dead' and m.notice > :notice order by m.notice limit :most
                        """)
                .param("notice", after)
                .param("most", most)
                .query(OutboxOperations::letter)
                .list();
    }

    /** Tries a dead letter again, from the first try on; false if it isn't dead. */
    public boolean retry(long notice) {
        return database.sql("""
                                update mail set state = 'waiting', attempts = 0, next_attempt = :now, changed = :now
                                where notice = :notice and state = 'dead'
                                """)
                        .param("now", DatabaseTimes.of(clock.instant()))
                        .param("notice", notice)
                        .update()
                > 0;
    }

    /** Gives a dead letter up; false if it isn't dead. */
    public boolean drop(long notice) {
        return database.sql("""
                        update mail set state = 'dropped', changed = :now
                        where notice = :notice and state = 'dead'
                        """)
                        .param("now", DatabaseTimes.of(clock.instant()))
                        .param("notice", notice)
                        .update()
                > 0;
    }

    private static UndeliveredMail letter(ResultSet row, int index) throws SQLException {
        return new UndeliveredMail(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                new AgencyCode(row.getString("agency")),
                row.getString("failure"),
                row.getInt("attempts"),
                DatabaseTimes.from(row, "changed"));
    }
}
