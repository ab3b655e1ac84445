package org.homeward.overdue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.directory.Directory;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Counts what is soon: at most three working days from today, so until the fourth begins, in each country by its own calendar. */
@Component
public class DueSoonDays {

    private static final int NO_LONGER = 4;

    /** More than any row of holidays; then a calendar without a working day ends too. */
    private static final int AT_MOST = 60;

    private final WorkingCalendars calendars;
    private final Directory directory;

    DueSoonDays(WorkingCalendars calendars, Directory directory) {
        this.calendars = calendars;
        this.directory = directory;
    }

    /** For each of our countries the moment from which on it isn't soon any more. */
    public Map<CountryCode, Instant> until(Instant now) {
        var until = new LinkedHashMap<CountryCode, Instant>();
        for (var country : directory.countries()) {
            var calendar = calendars.of(country.code());
            var day = fourth(calendar, calendar.day(now));
            until.put(country.code(), day.atStartOfDay(calendar.zone()).toInstant());
        }
        return until;
    }

    private static LocalDate fourth(WorkingCalendar calendar, LocalDate today) {
        var day = today;
        for (int found = 0, looked = 0; found < NO_LONGER && looked < AT_MOST; looked++) {
            day = day.plusDays(1);
            found += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
