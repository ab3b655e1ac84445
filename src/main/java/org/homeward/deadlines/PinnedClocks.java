package org.homeward.deadlines;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks that run: those of open steps, and of requests to which no answer has come. */
@Component
public class PinnedClocks {

    private final JdbcClient jdbc;
    private final PinnedRules rules;
    private final TransactionRowCache<CaseNumber, Map<StepId, Instant>> unpaused = new TransactionRowCache<>();

    PinnedClocks(JdbcClient jdbc, PinnedRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    public Optional<PinnedClock> of(StepId step) {
        return rules.clock(step);
    }

    List<PinnedClock> ofCase(CaseNumber number) {
        return jdbc.sql("""
                        select * from pinned_rule
                        where case_number = :number and finished_at is null order by step_id
                        """).param("number", number.value()).query(rules::row).list();
    }

    /** Whether a clock of the case counts from a variable of the process. */
    boolean countFromVariables(CaseNumber number) {
        return rules.countFromVariables(number);
    }

    /** The due dates without pauses, of the steps that have one. */
    public Map<StepId, Instant> unpaused(CaseNumber number) {
        return unpaused.known(number)
                .orElseGet(() -> unpaused.keep(number, unpaused(List.of(number)).getOrDefault(number, Map.of())));
    }

    /** Reads those of all these cases at once, for the transaction that will ask for each. */
    public void readTogether(Collection<CaseNumber> numbers) {
        var all = unpaused(numbers);
        numbers.forEach(number -> unpaused.keep(number, all.getOrDefault(number, Map.of())));
    }

    /** Takes those of the case as another has read them. */
    public void keepUnpaused(CaseNumber number, Map<StepId, Instant> due) {
        unpaused.keep(number, due);
    }

    private Map<CaseNumber, Map<StepId, Instant>> unpaused(Collection<CaseNumber> numbers) {
        var dates = new HashMap<CaseNumber, Map<StepId, Instant>>();
        jdbc.sql("""
            select case_number, step_id, due_unpaused from pinned_rule
            where case_number = any (:number) and finished_at is null and due_unpaused is not null
            """)
                .param("number", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query(row -> {
                    dates.computeIfAbsent(new CaseNumber(row.getString(1)), number -> new HashMap<>())
                            .put(new StepId(row.getString(2)), DatabaseTimes.from(row, "due_unpaused"));
                });
        return dates;
    }

    /** Those that count in the country's calendar, whole or beside another, case by case. */
    List<PinnedClock> countingIn(CountryCode country) {
        return jdbc.sql("""
            select rule.* from pinned_rule rule join journey using (case_number)
            where rule.finished_at is null and journey.ended_at is null
              and :country in (
                case rule.calendar when 'origin' then journey.origin when 'host' then journey.host else rule.country end,
                case rule.second_calendar when 'origin' then journey.origin when 'host' then journey.host
                  when 'acting' then rule.country end)
            order by rule.case_number, rule.step_id
            """).param("country", country.value()).query(rules::row).list();
    }

    void keep(PinnedClock clock) {
        var clocked = clock.clocked();
        jdbc.sql("""
            update pinned_rule set started_at = :started, started_on = :startedOn, due = :due, next_talk = :nextTalk,
              warn = :warn, due_unpaused = :unpaused, explanation = :explanation::jsonb
            where step_id = :step
            """)
                .param("started", DatabaseTimes.ofOrNull(clocked.started()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("startedOn", clock.startedOn(), Types.DATE)
                .param("due", DatabaseTimes.ofOrNull(clocked.due()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("nextTalk", DatabaseTimes.ofOrNull(clocked.nextTalk()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("warn", DatabaseTimes.ofOrNull(clocked.warn()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("unpaused", DatabaseTimes.ofOrNull(clock.unpaused()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("explanation", rules.text(clocked.lines()))
                .param("step", clock.step().value())
                .update();
        rules.written(clock.step());
        unpaused.drop(clock.number());
    }
}
