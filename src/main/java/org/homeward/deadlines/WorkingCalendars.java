package org.homeward.deadlines;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.directory.Directory;
import org.homeward.directory.OfficeHours;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The working-day calendars of the countries, from the directory's holiday tables and office hours. */
@Component
public class WorkingCalendars {

    private final Directory directory;
    private final Map<CountryCode, Versioned> calendars = new ConcurrentHashMap<>();

    WorkingCalendars(Directory directory) {
        this.directory = directory;
    }

    /** The country's calendar; throws {@link IllegalStateException} for a country without office hours. */
    public WorkingCalendar of(CountryCode country) {
        var version = directory.version();
        return calendars.compute(
                        country,
                        (key, known) -> known != null && known.version == version
                                ? known
                                : new Versioned(version, read(country)))
                .calendar;
    }

    /** Takes in what another node has changed; whoever counts a new date asks for it first. */
    void refresh() {
        directory.refresh();
    }

    OfficeHours hours(CountryCode country) {
        return directory.officeHours(country);
    }

    private WorkingCalendar read(CountryCode country) {
        return WorkingCalendar.of(directory.officeHours(country), directory.holidays(country));
    }

    private record Versioned(long version, WorkingCalendar calendar) {}
}
