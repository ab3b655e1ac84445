package org.homeward.deadlines.counting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.homeward.directory.Directory;
import org.homeward.directory.OfficeHours;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The working-day calendars of countries and agencies, from the directory's holiday tables and office hours. */
@Component
public class WorkingCalendars {

    private final Directory directory;
    private final Map<Whose, Versioned> calendars = new ConcurrentHashMap<>();

    WorkingCalendars(Directory directory) {
        this.directory = directory;
    }

    /** The country's calendar; throws {@link IllegalStateException} for a country without office hours. */
    public WorkingCalendar of(CountryCode country) {
        return of(new Whose(country, null));
    }

    /** The agency's calendar: its country's, with its own office hours if it has some. */
    public WorkingCalendar of(AgencyCode agency) {
        return of(new Whose(agency.country(), agency));
    }

    /** The calendars as one agency counts: its own hours in its country, other countries' as they are. */
    public Function<CountryCode, WorkingCalendar> seenBy(@Nullable AgencyCode agency) {
        return country -> agency != null && agency.country().equals(country) ? of(agency) : of(country);
    }

    /** Takes in the changes of another node; each count of a new date asks for them first. */
    public void refresh() {
        directory.refresh();
    }

    public OfficeHours hours(CountryCode country) {
        return directory.officeHours(country);
    }

    private WorkingCalendar of(Whose whose) {
        if (directory.supposing()) {
            return read(whose);
        }
        var version = directory.version();
        return calendars.compute(
                        whose,
                        (key, known) ->
                                known != null && known.version == version ? known : new Versioned(version, read(whose)))
                .calendar;
    }

    private WorkingCalendar read(Whose whose) {
        return WorkingCalendar.of(
                directory.officeHours(whose.country, whose.agency), directory.holidays(whose.country));
    }

    private record Whose(CountryCode country, @Nullable AgencyCode agency) {}

    private record Versioned(long version, WorkingCalendar calendar) {}
}
