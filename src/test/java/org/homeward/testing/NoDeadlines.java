package org.homeward.testing;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Knows dates only: how a deadline's key is counted isn't a model's matter. */
final class NoDeadlines extends DueDateBusinessCalendar {

    @Override
    public @Nullable Date resolveDuedate(String key, Task task) {
        return null;
    }
}
