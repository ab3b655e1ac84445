package org.homeward.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.deadlines.counting.PausedTime;
import org.homeward.deadlines.counting.StartEvent;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time between a clock's event and the opening of its step that isn't an agency's: while the person decided (R2), and while
 * a step before it was paused (sop-facts 4.3), on the same side.
 */
@Component
class UncountedTimeBeforeOpening {

    private static final String[] REASONS = {
        PauseReason.witnessHold.name(), PauseReason.medicalHold.name(), PauseReason.personsWish.name()
    };

    private final JdbcClient jdbc;

    UncountedTimeBeforeOpening(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stops in their order in time, none of which overlaps another. */
    List<Stop> of(
            DeadlineRule rule, CaseNumber number, StepId step, CountryCode country, Instant started, Instant opened) {
        if (!runsBefore(rule) || !started.isBefore(opened)) {
            return List.of();
        }
        var found = jdbc.sql("""
                        select * from (
                          select started_at as since, least(coalesce(finished_at, :opened), :opened) as until,
                                 cast(null as text) as reason
                          from pinned_rule
                          where case_number = :number and country = :country and step_id <> :step
                            and kind = 'personDecides'
                          union all
                          select pause.started, least(coalesce(pause.ended, :opened), :opened), pause.reason
                          from pause join pinned_rule using (step_id)
                          where pinned_rule.case_number = :number and country = :country and step_id <> :step
                            and :pausable and pause.reason = any (:reasons)) stop
                        where since < until and until > :started
                        order by since, until
                        """)
                .param("number", number.value())
                .param("country", country.value())
                .param("step", step.value())
                .param("pausable", rule.pausable())
                .param("reasons", REASONS)
                .param("started", DatabaseTimes.of(started))
                .param("opened", DatabaseTimes.of(opened))
                .query(UncountedTimeBeforeOpening::row)
                .list();
        return apart(found, started);
    }

    private static boolean runsBefore(DeadlineRule rule) {
        return rule.kind() == DeadlineKind.agencyDue
                && rule.amount() > 0
                && StartEvent.of(rule.startEvent()).names().stream()
                        .anyMatch(name -> CaseEvent.of(name).isPresent() || name.equals("requestDelivered"));
    }

    private static List<Stop> apart(List<Stop> found, Instant started) {
        var apart = new ArrayList<Stop>();
        var from = started;
        for (var stop : found) {
            var since = stop.since().isBefore(from) ? from : stop.since();
            if (since.isBefore(stop.until())) {
                apart.add(new Stop(since, stop.until(), stop.reason()));
                from = stop.until();
            }
        }
        return List.copyOf(apart);
    }

    static List<PausedTime.Span> spans(List<Stop> stops, WorkingCalendar calendar) {
        return stops.stream()
                .map(stop -> new PausedTime.Span(
                        stop.since(), calendar.day(stop.since()), stop.until(), calendar.day(stop.until())))
                .toList();
    }

    /** A line for each that took more than a day. */
    static List<ExplanationLine> lines(List<Stop> stops, WorkingCalendar calendar) {
        return spans(stops, calendar).stream()
                .filter(span -> span.lastDay().isAfter(span.firstDay()))
                .map(span -> line(span, stops))
                .toList();
    }

    private static ExplanationLine line(PausedTime.Span span, List<Stop> stops) {
        var first = "day:" + span.firstDay();
        var last = "day:" + span.lastDay();
        return stops.stream()
                .filter(stop -> stop.since().equals(span.from()))
                .findFirst()
                .map(Stop::reason)
                .map(reason -> ExplanationLine.on(span.firstDay(), "wasPaused", first, last, "pause:" + reason))
                .orElseGet(() -> ExplanationLine.on(span.firstDay(), "personsTime", first, last));
    }

    private static Stop row(ResultSet row, int index) throws SQLException {
        return new Stop(DatabaseTimes.from(row, "since"), DatabaseTimes.from(row, "until"), row.getString("reason"));
    }

    /**
     * A time in which the clock stood still before its step opened.
     *
     * @param reason why it was paused, null where the person decided
     */
    record Stop(Instant since, Instant until, @Nullable String reason) {}
}
