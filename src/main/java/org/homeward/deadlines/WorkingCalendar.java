package org.homeward.deadlines;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.directory.Holiday;
import org.homeward.directory.OfficeHours;
import org.homeward.shared.CountryCode;

/** The days on which offices of a country work, or of two countries at once; office hours are the first one's. */
public final class WorkingCalendar {

    private final HolidayCalendar calendar;
    private final List<HolidayTable> tables;
    private final OfficeHours hours;
    private final PausedTime paused;

    private WorkingCalendar(HolidayCalendar calendar, List<HolidayTable> tables, OfficeHours hours, PausedTime paused) {
        this.calendar = calendar;
        this.tables = List.copyOf(tables);
        this.hours = hours;
        this.paused = paused;
    }

    static WorkingCalendar of(OfficeHours hours, List<Holiday> holidays) {
        var closed = holidays.stream().filter(day -> !day.works()).map(Holiday::date);
        var open = holidays.stream().filter(Holiday::works).map(Holiday::date);
        var calendar = ImmutableHolidayCalendar.of(
                HolidayCalendarId.of("Homeward" + hours.country()), closed.toList(), hours.restDays(), open.toList());
        return new WorkingCalendar(
                calendar, List.of(HolidayTable.of(hours.country(), holidays)), hours, PausedTime.NONE);
    }

    /** Weekly rest days only; for timers, which know no country. */
    static WorkingCalendar nowhere(OfficeHours hours) {
        return of(hours, List.of());
    }

    /** A day works only if it works in both countries. */
    WorkingCalendar combinedWith(WorkingCalendar second) {
        var both = new ArrayList<>(tables);
        both.addAll(second.tables);
        return new WorkingCalendar(calendar.combinedWith(second.calendar), both, hours, paused);
    }

    /** The same for a step whose clock stands still at times: nothing is counted then. */
    WorkingCalendar paused(PausedTime time) {
        return new WorkingCalendar(calendar, tables, hours, time);
    }

    PausedTime paused() {
        return paused;
    }

    /** The country whose hours count. */
    public CountryCode country() {
        return hours.country();
    }

    public ZoneId zone() {
        return hours.zone();
    }

    public boolean isWorkingDay(LocalDate day) {
        return calendar.isBusinessDay(day);
    }

    /** The close of office, whether the day works or not. */
    public Instant closes(LocalDate day) {
        return day.atTime(hours.closes()).atZone(hours.zone()).toInstant();
    }

    /** The opening of office, whether the day works or not. */
    public Instant opens(LocalDate day) {
        return day.atTime(hours.opens()).atZone(hours.zone()).toInstant();
    }

    /** The day that the moment is in the country. */
    public LocalDate day(Instant moment) {
        return moment.atZone(hours.zone()).toLocalDate();
    }

    LocalDate next(LocalDate day) {
        var next = calendar.nextOrSame(day);
        return paused.isPaused(next) ? next(next.plusDays(1)) : next;
    }

    LocalDate previous(LocalDate day) {
        return calendar.previousOrSame(day);
    }

    /** The day, or the first one after the pause in which it lies. */
    LocalDate afterPause(LocalDate day) {
        return paused.isPaused(day) ? afterPause(day.plusDays(1)) : day;
    }

    /** The holiday on the day, if it has one in one of the countries. */
    Optional<Holiday> holiday(LocalDate day) {
        return tables.stream().flatMap(table -> table.on(day).stream()).findFirst();
    }

    /** The tables of the countries: what is known of a year. */
    List<HolidayTable> tables() {
        return tables;
    }
}
