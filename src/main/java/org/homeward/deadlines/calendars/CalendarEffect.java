package org.homeward.deadlines.calendars;

import java.util.List;

/** The effect of a change of a calendar: days that are others now, and open steps with other dates. */
public record CalendarEffect(List<HolidayChange> days, List<StepRedatedByCalendar> moved) {

    public CalendarEffect {
        days = List.copyOf(days);
        moved = List.copyOf(moved);
    }
}
