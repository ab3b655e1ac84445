package org.homeward.notices;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.DataClass;
import org.homeward.engine.BatchWriteBeforeCommit;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the notices. */
@Component
@Transactional
class NoticeTable {

    private final JdbcClient database;
    private final BatchWriteBeforeCommit lastAct;
    private final MailSettings settings;
    private final Clock clock;

    NoticeTable(JdbcClient database, BatchWriteBeforeCommit lastAct, MailSettings settings, Clock clock) {
        this.database = database;
        this.lastAct = lastAct;
        this.settings = settings;
        this.clock = clock;
    }

    /** The new notice's id; empty if its key was there. */
    Optional<Long> insert(NoticeRequest notice) {
        var about = notice.about();
        var step = about == null ? null : about.step();
        var brought = about == null ? null : about.brought();
        var elsewhere = about == null ? null : about.elsewhere();
        var named = elsewhere == null ? step : elsewhere.step();
        return database.sql("""
                        insert into notice (key, kind, account, agency, case_number, stage, step_id, definition_id,
                            step_key, due, number, message, classes, ends_with, reference, office, created)
                        values (:key, :kind, :account, :agency, :number, :stage, :step, :definition, :stepKey, :due,
                            :many, :message, :classes, :endsWith, :reference, :office, :now)
                        on conflict (key) do nothing
                        returning id
                        """)
                .param("key", notice.key())
                .param("kind", notice.kind().name())
                .param("account", notice.to() instanceof Recipient.Account account ? account.username() : null)
                .param("agency", notice.to().agency().value())
                .param("number", about == null ? null : about.number().value())
                .param("stage", stage(about))
                .param("step", step == null ? null : step.id().value())
                .param("definition", named == null ? null : named.definitionId())
                .param("stepKey", named == null ? null : named.key())
                .param("due", DatabaseTimes.ofOrNull(notice.due()))
                .param("many", notice.number())
                .param("message", brought == null ? null : brought.name())
                .param(
                        "classes",
                        brought == null
                                ? new String[0]
                                : brought.classes().stream()
                                        .map(DataClass::name)
                                        .toArray(String[]::new))
                .param(
                        "endsWith",
                        notice.endsWith() == null ? null : notice.endsWith().value())
                .param("reference", elsewhere == null ? null : elsewhere.reference())
                .param("office", elsewhere == null ? null : elsewhere.office().value())
                .param("now", DatabaseTimes.of(clock.instant()))
                .query(Long.class)
                .optional();
    }

    /** All that ends with the step is over when the transaction ends, and what waits of it isn't mailed any more. */
    void overAtTheEnd(StepId step) {
        lastAct.send(
                NoticeTable.class,
                """
                with done as (update notice set over = :now where ends_with = :endsWith and over is null returning id)
                update mail set state = 'dropped', changed = :now
                where state in ('waiting', 'dead') and notice in (select id from done)
                """,
                new MapSqlParameterSource("now", DatabaseTimes.of(clock.instant())).addValue("endsWith", step.value()));
    }

    /** How many are over now. */
    int over(StepId step) {
        return database.sql("update notice set over = :now where ends_with = :endsWith and over is null")
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("endsWith", step.value())
                .update();
    }

    int over(StepId step, NoticeKind kind) {
        return database.sql("""
                        update notice set over = :now
                        where ends_with = :endsWith and kind = :kind and over is null
                        """)
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("endsWith", step.value())
                .param("kind", kind.name())
                .update();
    }

    void forget(CaseNumber number, Set<AgencyCode> agencies) {
        database.sql("delete from notice where case_number = :number and agency = any (:agencies)")
                .param("number", number.value())
                .param("agencies", agencies.stream().map(AgencyCode::value).toArray(String[]::new))
                .update();
    }

    void forgetBeside(CaseNumber number, Set<AgencyCode> agencies) {
        database.sql("""
                        delete from notice
                        where case_number = :number and step_id is null and agency = any (:agencies)
                        """)
                .param("number", number.value())
                .param("agencies", agencies.stream().map(AgencyCode::value).toArray(String[]::new))
                .update();
    }

    void forgetAcross(CaseNumber number, CountryCode country) {
        database.sql("""
                        delete from notice where case_number = :number and step_id is null and split_part(agency, '-',
                            1) = :country
                        """)
                .param("number", number.value())
                .param("country", country.value())
                .update();
    }

    /** Deletes what has been over, or seen and ending with no step, for longer than notices are kept. */
    void tidy() {
        var before = DatabaseTimes.ofOrNull(clock.instant().minus(settings.keep()));
        database.sql("delete from notice where over < :over or (ends_with is null and seen < :seen)")
                .param("over", before)
                .param("seen", before)
                .update();
    }

    private static @Nullable String stage(@Nullable NoticeSubject about) {
        if (about == null) {
            return null;
        }
        var stage =
                about.elsewhere() == null ? about.stage() : about.elsewhere().stage();
        return stage == null ? null : stage.name();
    }
}
