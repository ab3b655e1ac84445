package org.homeward.engine.sandbox;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts from the walk's own time; a deadline key is dated by the draft's table. */
@Component
final class WalkCalendars {

    private final CurrentWalk current;
    private final WalkDates dates;

    WalkCalendars(CurrentWalk current, WalkDates dates) {
        this.current = current;
        this.dates = dates;
    }

    MapBusinessCalendarManager all() {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new FromWalk(new DurationBusinessCalendar()));
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new FromWalk(new CycleBusinessCalendar()));
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new FromWalk(new DueDateBusinessCalendar()));
        return calendars;
    }

    private final class FromWalk implements BusinessCalendar {

        private final BusinessCalendar calendar;

        FromWalk(BusinessCalendar calendar) {
            this.calendar = calendar;
        }

        @Override
        public @Nullable Date resolveDuedate(String text, Task task) {
            return WalkDates.isKey(text) ? dates.ofStep(text, (TaskEntity) task) : resolveDuedate(text);
        }

        @Override
        public @Nullable Date resolveDuedate(String text) {
            return resolveDuedate(text, current.now());
        }

        @Override
        public @Nullable Date resolveDuedate(String text, @Nullable Date from) {
            var start = from == null ? current.now() : from;
            return WalkDates.isKey(text) ? dates.ofTimer(text, start) : calendar.resolveDuedate(text, start);
        }
    }
}
