package org.homeward.deadlines.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** The moment at which the reminder falls: after a share of the time, or a period before the due date. */
public final class Reminder {

    private Reminder() {}

    /**
     * The reminder's moment, never after the due date and never before the step opens.
     *
     * @return null if there is no time left to remind in
     */
    public static @Nullable Instant of(
            DeadlineRule rule, ClockStart start, Instant opened, Instant due, WorkingCalendar calendar) {
        if (rule.warn().isBlank() || rule.kind() == DeadlineKind.personDecides || !due.isAfter(opened)) {
            return null;
        }
        var warn = rule.warn().startsWith("P")
                ? before(rule.warn(), due, calendar)
                : share(rule, start, opened, due, calendar);
        return warn.isBefore(opened) || warn.isAfter(due) ? opened : warn;
    }

    private static Instant before(String period, Instant due, WorkingCalendar calendar) {
        return due.atZone(calendar.zone()).minus(Period.parse(period)).toInstant();
    }

    private static Instant share(
            DeadlineRule rule, ClockStart start, Instant opened, Instant due, WorkingCalendar calendar) {
        var share = Double.parseDouble(rule.warn());
        if (rule.amount() > 1 && rule.unit() != DeadlineUnit.hour) {
            var amount = Math.max(1, (int) Math.round(rule.amount() * share));
            return new DayCountRules(calendar).end(rule.withAmount(amount), start);
        }
        var from = rule.countsBack() || start.moment().isBefore(opened) ? opened : start.moment();
        return from.plusMillis((long) (Duration.between(from, due).toMillis() * share));
    }
}
