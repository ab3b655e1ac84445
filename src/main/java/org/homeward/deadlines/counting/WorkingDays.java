package org.homeward.deadlines.counting;

import java.time.Instant;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Counts the working days between two moments, for labels like "2 working days late". */
@Component
public class WorkingDays {

    private final WorkingCalendars calendars;

    WorkingDays(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** The country's working days after the first day up to and with the last; negative if it lies before. */
    public int between(CountryCode country, Instant from, Instant to) {
        if (to.isBefore(from)) {
            return -between(country, to, from);
        }
        var calendar = calendars.of(country);
        var first = calendar.day(from).plusDays(1);
        var end = calendar.day(to).plusDays(1);
        return first.isAfter(end)
                ? 0
                : (int) first.datesUntil(end).filter(calendar::isWorkingDay).count();
    }
}
