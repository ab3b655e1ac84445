package org.homeward.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The effect of a change of a calendar, in the reader's words. */
record CalendarEffectView(List<Day> days, List<Moved> moved) {

    /** A day before and after: its kind with its name, null where it isn't in the table. */
    record Day(
            String day,
            String weekday,
            @Nullable String kindBefore,
            @Nullable String before,
            @Nullable String kindAfter,
            @Nullable String after) {}

    /** How many cases' step gets which other date; an answer that no step gives yet has no name. */
    record Moved(
            @Nullable String step,
            int count,
            @Nullable String before,
            @Nullable String after) {}

    /** How many steps move. */
    public int howMany() {
        return moved.stream().mapToInt(Moved::count).sum();
    }
}
