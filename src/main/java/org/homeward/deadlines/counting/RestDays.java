package org.homeward.deadlines.counting;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.directory.Holiday;
import org.homeward.directory.OfficeHours;

/** A calendar whose weekly rest days change in time, with those of the office hours in force. */
record RestDays(HolidayCalendarId id, List<OfficeHours> hours, Map<Set<DayOfWeek>, ImmutableHolidayCalendar> byRestDays)
        implements HolidayCalendar {

    static HolidayCalendar calendar(List<OfficeHours> hours, List<Holiday> holidays) {
        var id = HolidayCalendarId.of("Homeward" + hours.get(0).country());
        var closed =
                holidays.stream().filter(day -> !day.works()).map(Holiday::date).toList();
        var open = holidays.stream().filter(Holiday::works).map(Holiday::date).toList();
        var all = hours.stream()
                .map(OfficeHours::restDays)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), days -> ImmutableHolidayCalendar.of(id, closed, days, open)));
        return all.size() == 1 ? all.values().iterator().next() : new RestDays(id, hours, all);
    }

    /** The hours in force on a day; of a day before them all, the earliest. */
    static OfficeHours inForce(List<OfficeHours> hours, LocalDate day) {
        return hours.stream().filter(row -> row.holdsOn(day)).findFirst().orElse(hours.get(hours.size() - 1));
    }

    @Override
    public boolean isHoliday(LocalDate day) {
        var restDays = inForce(hours, day).restDays();
        return !byRestDays.containsKey(restDays) || byRestDays.get(restDays).isHoliday(day);
    }

    @Override
    public HolidayCalendarId getId() {
        return id;
    }
}
