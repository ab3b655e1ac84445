package org.homeward.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.JsonText;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rule row that each step opened with; a new rule doesn't reach it. */
@Component
public class PinnedRules {

    private static final TypeReference<List<ExplanationLine>> LINES = new TypeReference<>() {};

    /** Whether a clock of the case, of another step than this one, counts from a variable of the process. */
    private static final String FROM_VARIABLES = """
            exists (select 1 from pinned_rule other where other.case_number = :number and other.finished_at is null
              and other.step_id is distinct from :step
              and other.start_event !~ :fixed)
            """;

    private static final String FIXED = ClockStartFinder.fixedPattern();

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionRowCache<StepId, Optional<PinnedClock>> read = new TransactionRowCache<>();
    private final TransactionRowCache<CaseNumber, Boolean> fromVariables = new TransactionRowCache<>();

    PinnedRules(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void pin(
            StepId step,
            CaseNumber number,
            SideRole role,
            @Nullable AgencyCode agency,
            CountryCode country,
            DeadlineRule rule,
            @Nullable LocalDate day,
            Clocked clocked) {
        var row = jdbc.sql("""
            insert into pinned_rule (step_id, case_number, deadline_key, role, agency, country, amount, unit, kind,
              start_event, calendar, second_calendar, landing, hours, pausable, warn_at, ladder, source,
              is_default, started_at, started_on, due, next_talk, warn, explanation)
            values (:step, :number, :key, :role, :agency, :country, :amount, :unit, :kind,
              :startEvent, :calendar, :secondCalendar, :landing, :hours, :pausable, :warnAt, :ladder,
              :source, :isDefault, :started, :startedOn, :due, :nextTalk, :warn, :explanation::jsonb)
            on conflict (step_id) do update set started_at = excluded.started_at,
              started_on = excluded.started_on, due = excluded.due,
              next_talk = excluded.next_talk, warn = excluded.warn, explanation = excluded.explanation
            returning *,
            """ + FROM_VARIABLES + " as others_count")
                .param("step", step.value())
                .param("number", number.value())
                .param("fixed", FIXED)
                .param("key", rule.key())
                .param("role", role.toString())
                .param("agency", agency == null ? null : agency.value(), Types.VARCHAR)
                .param("country", country.value())
                .param("amount", rule.amount())
                .param("unit", rule.unit().name())
                .param("kind", rule.kind().name())
                .param("startEvent", rule.startEvent())
                .param("calendar", rule.days().calendar())
                .param("secondCalendar", rule.days().secondCalendar())
                .param("landing", rule.days().landing().name())
                .param("hours", rule.days().hours())
                .param("pausable", rule.pausable())
                .param("warnAt", rule.warn())
                .param("ladder", rule.ladder())
                .param("source", rule.source())
                .param("isDefault", rule.isDefault())
                .param("started", DatabaseTimes.ofOrNull(clocked.started()))
                .param("startedOn", day, Types.DATE)
                .param("due", DatabaseTimes.ofOrNull(clocked.due()))
                .param("nextTalk", DatabaseTimes.ofOrNull(clocked.nextTalk()))
                .param("warn", DatabaseTimes.ofOrNull(clocked.warn()))
                .param("explanation", text(clocked.lines()))
                .query((found, index) -> {
                    var clock = row(found, index);
                    fromVariables.keep(
                            number, found.getBoolean("others_count") || ClockStartFinder.isVariable(clock.rule()));
                    return clock;
                })
                .single();
        read.keep(step, Optional.of(row));
    }

    /** Whether a clock of the case counts from a variable of the process; a transaction that pinned a rule knows it. */
    boolean countFromVariables(CaseNumber number) {
        return fromVariables.of(number, () -> jdbc.sql("select " + FROM_VARIABLES)
                .param("number", number.value())
                .param("step", null, Types.VARCHAR)
                .param("fixed", FIXED)
                .query(Boolean.class)
                .single());
    }

    /** The step's clock was counted anew. */
    void written(StepId step) {
        read.drop(step);
    }

    /** All of the step's clock is over: its rule, its ladder and its pause, which ends now even if the step was done earlier. */
    void finished(StepId step, Instant at, Instant now) {
        jdbc.sql("""
                        with climbed as (delete from step_ladder where step_id = :step),
                          paused as (update pause set ended = :now where step_id = :step and ended is null)
                        update pinned_rule set finished_at = :at where step_id = :step and finished_at is null
                        """)
                .param("at", DatabaseTimes.ofOrNull(at))
                .param("now", DatabaseTimes.ofOrNull(now))
                .param("step", step.value())
                .update();
    }

    Optional<DueExplanation> find(StepId step) {
        return clock(step).map(PinnedRuleRowMapper::explained);
    }

    Optional<PinnedClock> clock(StepId step) {
        return read.of(step, () -> jdbc.sql("select * from pinned_rule where step_id = :step")
                .param("step", step.value())
                .query(this::row)
                .optional());
    }

    PinnedClock row(ResultSet row, int index) throws SQLException {
        return PinnedRuleRowMapper.clock(row, lines(row.getString("explanation")));
    }

    String text(List<ExplanationLine> lines) {
        return JsonText.written(json, lines);
    }

    private List<ExplanationLine> lines(String text) {
        return JsonText.read(json, text, LINES);
    }

    /** How the step's clock runs. */
    public record Clocked(
            @Nullable Instant started,
            @Nullable Instant due,
            @Nullable Instant nextTalk,
            @Nullable Instant warn,
            List<ExplanationLine> lines) {

        /** The same with lines more, after those of the rule. */
        Clocked with(List<ExplanationLine> more) {
            var all = new ArrayList<>(lines);
            all.addAll(Math.min(2, all.size()), more);
            return new Clocked(started, due, nextTalk, warn, List.copyOf(all));
        }

        /** The same with lines at the end. */
        Clocked then(List<ExplanationLine> more) {
            var all = new ArrayList<>(lines);
            all.addAll(more);
            return new Clocked(started, due, nextTalk, warn, List.copyOf(all));
        }

        /** The due date, or the next talk where the person decides. */
        @Nullable
        Instant date() {
            return due == null ? nextTalk : due;
        }

        static Clocked notYet(List<ExplanationLine> lines) {
            return new Clocked(null, null, null, null, lines);
        }
    }
}
