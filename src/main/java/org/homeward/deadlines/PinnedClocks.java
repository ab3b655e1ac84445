package org.homeward.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.deadlines.counting.DaysCounted;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.Landing;
import org.homeward.deadlines.counting.Unit;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks that run: those of open steps, and of requests to which no answer has come. */
@Repository
public class PinnedClocks {

    private final JdbcClient jdbc;
    private final PinnedRules rules;

    PinnedClocks(JdbcClient jdbc, PinnedRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    public Optional<PinnedClock> of(StepId step) {
        return jdbc.sql("select * from pinned_rule where step_id = ?")
                .param(step.value())
                .query(this::row)
                .optional();
    }

    List<PinnedClock> ofCase(CaseNumber number) {
        return jdbc.sql("select * from pinned_rule where case_number = ? and finished_at is null order by step_id")
                .param(number.value())
                .query(this::row)
                .list();
    }

    /** Whether a clock of the case counts from a variable of the process. */
    boolean countFromVariables(CaseNumber number) {
        return jdbc.sql("""
            select exists (select 1 from pinned_rule where case_number = ? and finished_at is null
              and start_event not in ('stepOpened', 'caseOpened', 'requestDelivered'))
            """).param(number.value()).query(Boolean.class).single();
    }

    /** The due dates without pauses, of the steps that have one. */
    public Map<StepId, Instant> unpaused(CaseNumber number) {
        var dates = new HashMap<StepId, Instant>();
        jdbc.sql("""
            select step_id, due_unpaused from pinned_rule
            where case_number = ? and finished_at is null and due_unpaused is not null
            """).param(number.value()).query(row -> {
            dates.put(new StepId(row.getString(1)), row.getTimestamp(2).toInstant());
        });
        return dates;
    }

    /** Those that count in the country's calendar, whole or beside another, case by case. */
    List<PinnedClock> countingIn(CountryCode country) {
        return jdbc.sql("""
            select rule.* from pinned_rule rule join case_facts facts using (case_number)
            where rule.finished_at is null and facts.ended_at is null
              and :country in (
                case rule.calendar when 'origin' then facts.origin when 'host' then facts.host else rule.country end,
                case rule.second_calendar when 'origin' then facts.origin when 'host' then facts.host
                  when 'acting' then rule.country end)
            order by rule.case_number, rule.step_id
            """).param("country", country.value()).query(this::row).list();
    }

    void keep(PinnedClock clock) {
        var clocked = clock.clocked();
        jdbc.sql("""
            update pinned_rule set started_at = :started, started_on = :startedOn, due = :due, next_talk = :nextTalk,
              warn = :warn, due_unpaused = :unpaused, explanation = :explanation::jsonb
            where step_id = :step
            """)
                .param("started", PinnedRules.utc(clocked.started()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("startedOn", clock.startedOn(), Types.DATE)
                .param("due", PinnedRules.utc(clocked.due()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("nextTalk", PinnedRules.utc(clocked.nextTalk()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("warn", PinnedRules.utc(clocked.warn()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("unpaused", PinnedRules.utc(clock.unpaused()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("explanation", rules.text(clocked.lines()))
                .param("step", clock.step().value())
                .update();
    }

    private PinnedClock row(ResultSet row, int index) throws SQLException {
        return new PinnedClock(
                new StepId(row.getString("step_id")),
                new CaseNumber(row.getString("case_number")),
                agency(row.getString("agency")),
                new CountryCode(row.getString("country")),
                rule(row),
                row.getObject("started_on", LocalDate.class),
                new PinnedRules.Clocked(
                        PinnedRules.instant(row, "started_at"),
                        PinnedRules.instant(row, "due"),
                        PinnedRules.instant(row, "next_talk"),
                        PinnedRules.instant(row, "warn"),
                        rules.lines(row.getString("explanation"))),
                PinnedRules.instant(row, "due_unpaused"));
    }

    private static @Nullable AgencyCode agency(@Nullable String code) {
        return code == null ? null : new AgencyCode(code);
    }

    private static DeadlineRule rule(ResultSet row) throws SQLException {
        return new DeadlineRule(
                row.getString("deadline_key"),
                row.getInt("amount"),
                Unit.valueOf(row.getString("unit")),
                DeadlineKind.valueOf(row.getString("kind")),
                row.getString("start_event"),
                new DaysCounted(
                        row.getString("calendar"),
                        row.getString("second_calendar"),
                        Landing.valueOf(row.getString("landing")),
                        row.getString("hours")),
                row.getBoolean("pausable"),
                row.getString("warn_at"),
                row.getString("ladder"),
                row.getString("source"),
                row.getBoolean("is_default"));
    }
}
