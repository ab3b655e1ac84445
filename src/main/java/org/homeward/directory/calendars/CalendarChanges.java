package org.homeward.directory.calendars;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.homeward.directory.CalendarChangeTables;
import org.homeward.directory.Directory;
import org.homeward.directory.HolidayYear;
import org.homeward.directory.OfficeHours;
import org.homeward.directory.ReplacedHolidayTable;
import org.homeward.directory.ReplacedOfficeHours;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CountryCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replaces holiday tables and office hours while running; each change stays to be read, with its author and reason. */
@Component
public class CalendarChanges {

    private final CalendarChangeTables tables;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarChanges(JdbcClient jdbc, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.tables = new CalendarChangeTables(jdbc);
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts the table in force, in the caller's transaction: this node sees it after {@link Directory#refresh()}.
     *
     * @param source where it comes from, in the words of whoever brings it
     */
    @Transactional
    public ReplacedHolidayTable replace(HolidayYear year, boolean official, String source, Actor by) {
        var now = clock.instant();
        var id = tables.insert(year, official, source, by.username(), now);
        var change = new ReplacedHolidayTable(id, year.country(), year.year(), official, source, by.username(), now);
        events.publishEvent(new HolidaysChangedEvent(change, by.agency()));
        return change;
    }

    /** Puts the hours in force, in the caller's transaction. */
    @Transactional
    public ReplacedOfficeHours replace(OfficeHours hours, Actor by) {
        var now = clock.instant();
        var change = new ReplacedOfficeHours(tables.insert(hours, by.username(), now), hours, by.username(), now);
        events.publishEvent(new OfficeHoursChangedEvent(change, by.agency()));
        return change;
    }

    /** The changes of the country's and its agencies' hours, the newest first. */
    public List<ReplacedOfficeHours> hoursOf(CountryCode country) {
        var all = new ArrayList<ReplacedOfficeHours>(tables.hours(known()).stream()
                .filter(change -> change.hours().country().equals(country))
                .toList());
        Collections.reverse(all);
        return all;
    }

    /** The changes of a country's year, the newest first; none if the packaged table is in force. */
    public List<ReplacedHolidayTable> of(CountryCode country, int year) {
        return tables.changes(country, year);
    }

    public Optional<ReplacedHolidayTable> byId(long id) {
        return tables.change(id).stream().findFirst();
    }

    /** The country's table of the year that is in force. */
    public HolidayYear inForce(CountryCode country, int year) {
        directory.refresh();
        return new HolidayYear(
                country,
                year,
                directory.holidays(country).stream()
                        .filter(day -> day.date().getYear() == year)
                        .toList());
    }

    private List<OfficeHours> known() {
        return directory.countries().stream()
                .map(country -> directory.officeHours(country.code()))
                .toList();
    }
}
