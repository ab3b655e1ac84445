package org.homeward.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;

/** What stands in the bare engine for the program's delegates and its counting of due dates. */
final class Stubs {

    private Stubs() {}

    /** Delegates that do nothing. */
    static Map<Object, Object> named(Collection<String> names) {
        JavaDelegate nothing = execution -> {};
        var all = new HashMap<Object, Object>();
        names.forEach(name -> all.put(name, nothing));
        return all;
    }

    /** Each named deadline is over tomorrow; a duration is what it says. */
    static MapBusinessCalendarManager calendars() {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar() {
            @Override
            public Date resolveDuedate(String text, Date from) {
                return Date.from(Instant.now().plus(Duration.ofDays(1)));
            }
        });
        return calendars;
    }
}
