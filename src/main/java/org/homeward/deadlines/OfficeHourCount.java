package org.homeward.deadlines;

import java.time.Duration;
import java.time.Instant;

/** Hours that run only while offices are open. */
final class OfficeHourCount {

    private final WorkingCalendar calendar;

    OfficeHourCount(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Instant end(Instant start, int hours) {
        var left = Duration.ofHours(hours);
        var now = start;
        for (var day = calendar.day(start); ; day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day)) {
                continue;
            }
            var from = now.isAfter(calendar.opens(day)) ? now : calendar.opens(day);
            var open = Duration.between(from, calendar.closes(day));
            if (open.isNegative()) {
                continue;
            }
            if (open.compareTo(left) >= 0) {
                return from.plus(left);
            }
            left = left.minus(open);
            now = calendar.closes(day);
        }
    }
}
