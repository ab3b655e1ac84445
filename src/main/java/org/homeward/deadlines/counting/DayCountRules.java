package org.homeward.deadlines.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.List;

/** The counting rules of sop-facts 4.3, without words. The day of the event doesn't count. */
public final class DayCountRules {

    private final WorkingCalendar calendar;

    public DayCountRules(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The moment that the rule's amount leads to. */
    public Instant end(DeadlineRule rule, ClockStart start) {
        if (rule.unit() == DeadlineUnit.immediately) {
            return start.day().plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        }
        if (rule.unit() == DeadlineUnit.hour) {
            return "in".equals(rule.days().hours()) ? officeHours(rule, start.moment()) : hours(rule, start.moment());
        }
        if (rule.kind() == DeadlineKind.custodyMax) {
            return toTheMinute(rule, start);
        }
        return calendar.closes(lastDay(rule, start));
    }

    /** The last day, before landing. */
    LocalDate counted(DeadlineRule rule, ClockStart start) {
        return rule.unit() == DeadlineUnit.workingDay
                ? workingDays(start.day(), rule.amount())
                : calendarDays(start.day(), start.day().plus(rule.amount(), chronoUnit(rule.unit())));
    }

    /** The last day, after landing; a day that is counted back always lands before. */
    LocalDate lastDay(DeadlineRule rule, ClockStart start) {
        var day = counted(rule, start);
        if (rule.amount() <= 0 && !calendar.afterPause(day).equals(day)) {
            var after = calendar.afterPause(day);
            return rule.days().landing() == NonWorkingDayRule.stay ? after : calendar.next(after);
        }
        return switch (rule.days().landing()) {
            case stay -> day;
            case previous -> calendar.previous(day);
            case next -> rule.countsBack() ? calendar.previous(day) : calendar.next(day);
        };
    }

    /** The last of so many working days after this day, or before it if the amount is negative. */
    public LocalDate workingDays(LocalDate start, int amount) {
        var step = amount < 0 ? -1 : 1;
        var day = start;
        var patience = new WorkingDaySearchLimit();
        for (int left = Math.abs(amount); left > 0; ) {
            day = day.plusDays(step);
            patience.looked(calendar.isWorkingDay(day));
            if (calendar.isWorkingDay(day) && !(step > 0 && calendar.paused().isPaused(day))) {
                left--;
            }
        }
        return day;
    }

    /** The same number of days, without those of a pause; a day that is counted back, or due on the day itself, has none before it. */
    private LocalDate calendarDays(LocalDate start, LocalDate end) {
        var day = start;
        for (long left = ChronoUnit.DAYS.between(start, end); left > 0; ) {
            day = day.plusDays(1);
            if (!calendar.paused().isPaused(day)) {
                left--;
            }
        }
        return end.isAfter(start) ? day : end;
    }

    private Instant officeHours(DeadlineRule rule, Instant start) {
        var count = new OfficeHourCount(calendar);
        var end = count.end(start, rule.amount());
        var hours = Duration.ofHours(rule.amount());
        for (var span : rule.amount() > 0 ? calendar.paused().spans() : List.<PausedTime.Span>of()) {
            if (span.from().isBefore(end) && span.until().isAfter(start)) {
                var begins = span.from().isAfter(start) ? span.from() : start;
                hours = hours.plus(count.between(begins, span.until()));
                end = count.after(start, hours);
            }
        }
        return calendar.paused().afterPause(end);
    }

    private Instant hours(DeadlineRule rule, Instant start) {
        var end = start.plus(rule.amount(), ChronoUnit.HOURS);
        return rule.amount() > 0
                ? calendar.paused().later(start, end)
                : calendar.paused().afterPause(end);
    }

    private Instant toTheMinute(DeadlineRule rule, ClockStart start) {
        ZonedDateTime begins = start.moment().atZone(calendar.zone());
        return begins.plus(rule.amount(), chronoUnit(rule.unit())).toInstant();
    }

    private static TemporalUnit chronoUnit(DeadlineUnit unit) {
        return switch (unit) {
            case hour -> ChronoUnit.HOURS;
            case week -> ChronoUnit.WEEKS;
            case month -> ChronoUnit.MONTHS;
            case year -> ChronoUnit.YEARS;
            case calendarDay, workingDay, immediately -> ChronoUnit.DAYS;
        };
    }
}
