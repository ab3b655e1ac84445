package org.homeward.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails that wait to leave; taken and marked by a system actor. */
@Component
@Transactional
class Outbox {

    private final JdbcClient database;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(JdbcClient database, MailSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    void put(long notice) {
        database.sql("insert into mail (notice, next_attempt, changed) values (:notice, :now, :now)")
                .param("notice", notice)
                .param("now", DatabaseTimes.of(clock.instant()))
                .update();
    }

    /** Stops mails that wait and are over. */
    void drop(StepId step) {
        database.sql("""
                        update mail set state = 'dropped', changed = :now
                        where state in ('waiting', 'dead') and notice in (
                          select id from notice where ends_with = :endsWith and over is not null)
                        """)
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("endsWith", step.value())
                .update();
    }

    /**
     * Takes the mail that is due longest, for as long as the lease; no two nodes take the same. The lease goes by the database's
     * own clock: a server answers in real time, whoever moves the program's clock meanwhile.
     */
    Optional<Mail> take() {
        return database.sql("""
                        update mail m set state = 'sending', attempts = m.attempts + 1, changed = :now,
                            next_attempt = clock_timestamp() + :lease * interval '1 millisecond'
                        from notice n
                        where n.id = m.notice and m.notice = (
                            select notice from mail
                            where state in ('waiting', 'sending')
                              and next_attempt <= case state when 'waiting' then :now else clock_timestamp() end
                            order by next_attempt, notice limit 1 for update skip locked)
                        returning n.*, m.token, m.attempts
                        """)
                .param("lease", settings.lease().toMillis())
                .param("now", DatabaseTimes.of(clock.instant()))
                .query(Outbox::mail)
                .optional();
    }

    /** True if the mail was still this node's. */
    boolean finish(Mail mail, MailState state) {
        return put(mail, state, null, clock.instant());
    }

    void dead(Mail mail, MailFailure why) {
        put(mail, MailState.dead, why, clock.instant());
    }

    void postpone(Mail mail, MailFailure why, Duration wait) {
        put(mail, MailState.waiting, why, clock.instant().plus(wait));
    }

    private boolean put(Mail mail, MailState state, @Nullable MailFailure why, Instant next) {
        return database.sql("""
                                update mail set state = :state, failure = :failure, next_attempt = :nextAttempt,
                                    changed = :now
                                where notice = :notice and state = 'sending' and attempts = :attempts
                                """)
                        .param("state", state.name())
                        .param("failure", why == null ? null : why.name())
                        .param("nextAttempt", DatabaseTimes.of(next))
                        .param("now", DatabaseTimes.of(clock.instant()))
                        .param("notice", mail.notice().id())
                        .param("attempts", mail.attempt())
                        .update()
                > 0;
    }

    private static Mail mail(ResultSet row, int index) throws SQLException {
        var agency = new AgencyCode(row.getString("agency"));
        var account = row.getString("account");
        return new Mail(
                NoticeRowMapper.read(row, index),
                account == null ? Recipient.mailbox(agency) : Recipient.account(account, agency),
                row.getObject("token", UUID.class),
                row.getInt("attempts"),
                row.getObject("over") != null);
    }
}
