package org.homeward.notices;

import java.time.Clock;
import java.util.Optional;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the notices. */
@Component
@Transactional
class NoticeTable {

    private final JdbcClient database;
    private final MailSettings settings;
    private final Clock clock;

    NoticeTable(JdbcClient database, MailSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** The new notice's id; empty if its key was there. */
    Optional<Long> insert(NewNotice notice) {
        var about = notice.about();
        var step = about == null ? null : about.step();
        return database.sql("""
                        insert into notice (key, kind, account, agency, case_number, stage, step_id, definition_id,
                            step_key, due, number, ends_with, created)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (key) do nothing
                        returning id
                        """)
                .params(
                        notice.key(),
                        notice.kind().name(),
                        notice.to() instanceof Recipient.Account account ? account.username() : null,
                        notice.to().agency().value(),
                        about == null ? null : about.number().value(),
                        stage(about),
                        step == null ? null : step.id().value(),
                        step == null ? null : step.definitionId(),
                        step == null ? null : step.key(),
                        Times.ofOrNull(notice.due()),
                        notice.number(),
                        notice.endsWith() == null ? null : notice.endsWith().value(),
                        Times.of(clock.instant()))
                .query(Long.class)
                .optional();
    }

    /** How many are over now. */
    int over(StepId step) {
        return database.sql("update notice set over = ? where ends_with = ? and over is null")
                .params(Times.of(clock.instant()), step.value())
                .update();
    }

    int over(StepId step, NoticeKind kind) {
        return database.sql("update notice set over = ? where ends_with = ? and kind = ? and over is null")
                .params(Times.of(clock.instant()), step.value(), kind.name())
                .update();
    }

    void forgetAcross(CaseNumber number, CountryCode country) {
        database.sql("""
                        delete from notice where case_number = ? and step_id is null and split_part(agency, '-', 1) = ?
                        """).params(number.value(), country.value()).update();
    }

    /** Deletes what has been over, or seen and ending with no step, for longer than notices are kept. */
    void tidy() {
        var before = Times.ofOrNull(clock.instant().minus(settings.keep()));
        database.sql("delete from notice where over < ? or (ends_with is null and seen < ?)")
                .params(before, before)
                .update();
    }

    private static @Nullable String stage(@Nullable About about) {
        return about == null || about.stage() == null ? null : about.stage().name();
    }
}
