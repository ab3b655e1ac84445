package org.homeward.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.deadlines.counting.ClockStart;
import org.homeward.deadlines.counting.DayCountRules;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates steps and timers by a row of a table that isn't in force yet, as those in force are dated; nothing is stored. */
@Component
public class DraftTableDueDates {

    private final DeadlineClock clock;
    private final WorkingCalendars calendars;

    DraftTableDueDates(DeadlineClock clock, WorkingCalendars calendars) {
        this.clock = clock;
        this.calendars = calendars;
    }

    /**
     * When a step is due.
     *
     * @param row the outputs of {@code sopDeadlines} by name; {@link IllegalStateException} if one is missing
     * @param caseOpened when its case was opened
     * @param opened when the step opens
     * @param happened when an event of the case was
     * @return empty if the person decides, or if the date that it counts from isn't known yet
     */
    public Optional<Instant> ofStep(
            String key,
            Map<String, Object> row,
            CountryCode acting,
            Corridor corridor,
            Instant caseOpened,
            Instant opened,
            Function<String, @Nullable Object> variable,
            Function<CaseEvent, Optional<String>> happened) {
        var rule = DeadlineRule.of(key, row);
        var calendar = clock.calendar(rule, acting, corridor);
        var known = new ClockStartFinder.Known(caseOpened, opened, opened, variable, happened);
        return ClockStartFinder.find(rule, known, calendar)
                .map(start -> clock.run(rule, start.anchor(), opened, calendar).due());
    }

    /** The last day that the row allows, counted from this one as the acting country counts. */
    public LocalDate lastDay(
            String key, Map<String, Object> row, CountryCode acting, Corridor corridor, LocalDate from) {
        var rule = DeadlineRule.of(key, row);
        var calendar = clock.calendar(rule, acting, corridor);
        return calendar.day(new DayCountRules(calendar).end(rule, new ClockStart(calendar.opens(from), from)));
    }

    /** When a timer fires that counts from this moment. */
    public Instant ofTimer(String key, Map<String, Object> row, Instant from) {
        var weekdays = WorkingCalendar.nowhere(calendars.hours(CountryCode.NONE));
        return new DayCountRules(weekdays).end(DeadlineRule.of(key, row), ClockStart.at(from, weekdays));
    }
}
