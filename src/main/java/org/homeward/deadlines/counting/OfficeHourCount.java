package org.homeward.deadlines.counting;

import java.time.Duration;
import java.time.Instant;

/** Hours that run only while offices are open. */
final class OfficeHourCount {

    private final WorkingCalendar calendar;

    OfficeHourCount(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The moment after so many open hours; before, if they are negative. */
    Instant end(Instant start, int hours) {
        return hours < 0 ? before(start, Duration.ofHours(-(long) hours)) : after(start, Duration.ofHours(hours));
    }

    /** The open hours between two moments. */
    Duration between(Instant from, Instant to) {
        var open = Duration.ZERO;
        for (var day = calendar.day(from); !calendar.opens(day).isAfter(to); day = day.plusDays(1)) {
            var begins = from.isAfter(calendar.opens(day)) ? from : calendar.opens(day);
            var ends = to.isBefore(calendar.closes(day)) ? to : calendar.closes(day);
            if (calendar.isWorkingDay(day) && ends.isAfter(begins)) {
                open = open.plus(Duration.between(begins, ends));
            }
        }
        return open;
    }

    Instant after(Instant start, Duration hours) {
        var left = hours;
        var now = start;
        var patience = new WorkingDaySearchLimit();
        for (var day = calendar.day(start); ; day = day.plusDays(1)) {
            var from = now.isAfter(calendar.opens(day)) ? now : calendar.opens(day);
            var open = Duration.between(from, calendar.closes(day));
            patience.looked(calendar.isWorkingDay(day));
            if (!calendar.isWorkingDay(day) || open.isNegative()) {
                continue;
            }
            if (open.compareTo(left) >= 0) {
                return from.plus(left);
            }
            left = left.minus(open);
            now = calendar.closes(day);
        }
    }

    private Instant before(Instant start, Duration hours) {
        var left = hours;
        var now = start;
        var patience = new WorkingDaySearchLimit();
        for (var day = calendar.day(start); ; day = day.minusDays(1)) {
            var until = now.isBefore(calendar.closes(day)) ? now : calendar.closes(day);
            var open = Duration.between(calendar.opens(day), until);
            patience.looked(calendar.isWorkingDay(day));
            if (!calendar.isWorkingDay(day) || open.isNegative()) {
                continue;
            }
            if (open.compareTo(left) >= 0) {
                return until.minus(left);
            }
            left = left.minus(open);
            now = calendar.opens(day);
        }
    }
}
