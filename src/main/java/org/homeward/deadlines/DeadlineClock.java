package org.homeward.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.homeward.deadlines.counting.ClockStart;
import org.homeward.deadlines.counting.DateExplanation;
import org.homeward.deadlines.counting.DayCountRules;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.deadlines.counting.Reminder;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Runs a rule's clock: the due date, the reminder, and why. */
@Component
public class DeadlineClock {

    private final WorkingCalendars calendars;
    private final TransactionRowCache<Class<?>, Boolean> refreshed = new TransactionRowCache<>();

    public DeadlineClock(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** The calendar that a rule counts in. */
    public WorkingCalendar calendar(DeadlineRule rule, CountryCode acting, Corridor corridor) {
        refreshed.of(WorkingCalendars.class, () -> {
            calendars.refresh();
            return true;
        });
        return calendar(rule, acting, corridor, calendars::of);
    }

    /** The same with the calendars that the function gives. */
    public WorkingCalendar calendar(
            DeadlineRule rule, CountryCode acting, Corridor corridor, Function<CountryCode, WorkingCalendar> known) {
        var first = known.apply(country(rule.days().calendar(), acting, corridor));
        return rule.days().secondCalendar().isBlank()
                ? first
                : first.combinedWith(known.apply(country(rule.days().secondCalendar(), acting, corridor)));
    }

    public ComputedDeadline reckon(DeadlineRule rule, ClockStart start, Instant opened, WorkingCalendar calendar) {
        var due = new DayCountRules(calendar).end(rule, start);
        var warn = Reminder.of(rule, start, opened, due, calendar);
        var lines = new ArrayList<ExplanationLine>();
        new DateExplanation(rule, start, calendar).write(due, lines);
        return new ComputedDeadline(due, warn, lines);
    }

    /** How a step's clock runs by the rule: where the person decides there is a next talk and no due date (R2). */
    PinnedRules.Clocked run(
            DeadlineRule rule, ClockStartFinder.Started started, Instant opened, WorkingCalendar calendar) {
        return run(rule, started.anchor(), opened, calendar)
                .with(List.of(ExplanationLine.of("event", "event:" + started.event())));
    }

    /** The same without a word on the event. */
    PinnedRules.Clocked run(DeadlineRule rule, ClockStart start, Instant opened, WorkingCalendar calendar) {
        var found = reckon(rule, start, opened, calendar);
        var personDecides = rule.kind() == DeadlineKind.personDecides;
        return new PinnedRules.Clocked(
                start.moment(),
                personDecides ? null : found.due(),
                personDecides ? found.due() : null,
                found.warn(),
                found.lines());
    }

    private static CountryCode country(String whose, CountryCode acting, Corridor corridor) {
        return switch (whose) {
            case "origin" -> corridor.origin();
            case "host" -> corridor.host();
            default -> acting;
        };
    }
}
