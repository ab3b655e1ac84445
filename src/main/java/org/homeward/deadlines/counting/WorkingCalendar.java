package org.homeward.deadlines.counting;

import com.opengamma.strata.basics.date.HolidayCalendar;
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
    private final List<OfficeHours> hours;
    private final PausedTime paused;

    private WorkingCalendar(
            HolidayCalendar calendar, List<HolidayTable> tables, List<OfficeHours> hours, PausedTime paused) {
        this.calendar = calendar;
        this.tables = List.copyOf(tables);
        this.hours = List.copyOf(hours);
        this.paused = paused;
    }

    /** @param hours the first that hold on a day are in force on it */
    public static WorkingCalendar of(List<OfficeHours> hours, List<Holiday> holidays) {
        var country = hours.get(0).country();
        return new WorkingCalendar(
                RestDays.calendar(hours, holidays),
                List.of(HolidayTable.of(country, holidays)),
                hours,
                PausedTime.NONE);
    }

    /** Weekly rest days only; for timers, which know no country. */
    public static WorkingCalendar nowhere(OfficeHours hours) {
        return of(List.of(hours), List.of());
    }

    /** A day works only if it works in both countries. */
    public WorkingCalendar combinedWith(WorkingCalendar second) {
        var both = new ArrayList<>(tables);
        both.addAll(second.tables);
        return new WorkingCalendar(calendar.combinedWith(second.calendar), both, hours, paused);
    }

    /** The same for a step whose clock stands still at times: nothing is counted then. */
    public WorkingCalendar paused(PausedTime time) {
        return new WorkingCalendar(calendar, tables, hours, time);
    }

    public PausedTime paused() {
        return paused;
    }

    /** The country whose hours count. */
    public CountryCode country() {
        return hours.get(0).country();
    }

    public ZoneId zone() {
        return hours.get(0).zone();
    }

    public boolean isWorkingDay(LocalDate day) {
        return calendar.isBusinessDay(day);
    }

    /** The close of office, whether the day works or not. */
    public Instant closes(LocalDate day) {
        return day.atTime(on(day).closes()).atZone(zone()).toInstant();
    }

    /** The opening of office, whether the day works or not. */
    public Instant opens(LocalDate day) {
        return day.atTime(on(day).opens()).atZone(zone()).toInstant();
    }

    /** The day that the moment is in the country. */
    public LocalDate day(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    private OfficeHours on(LocalDate day) {
        return RestDays.inForce(hours, day);
    }

    LocalDate next(LocalDate day) {
        var next = working(day, 1);
        return paused.isPaused(next) ? next(next.plusDays(1)) : next;
    }

    LocalDate previous(LocalDate day) {
        return working(day, -1);
    }

    private LocalDate working(LocalDate day, int step) {
        var found = day;
        for (var patience = new WorkingDaySearchLimit(); !isWorkingDay(found); found = found.plusDays(step)) {
            patience.looked(false);
        }
        return found;
    }

    /** The day, or the first one after the pause in which it lies. */
    LocalDate afterPause(LocalDate day) {
        return paused.isPaused(day) ? afterPause(day.plusDays(1)) : day;
    }

    /** The holiday on the day, if it has one in one of the countries. */
    Optional<Holiday> holiday(LocalDate day) {
        return tables.stream().flatMap(table -> table.on(day).stream()).findFirst();
    }

    /** The tables of the countries, which tell how sure each year is. */
    List<HolidayTable> tables() {
        return tables;
    }
}
