package org.homeward.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The effect of a change of a calendar, in the reader's words. */
record EffectView(List<Day> days, List<Moved> moved) {

    /** A day before and after: its kind with its name, null where it isn't in the table. */
    record Day(
            String date,
            String weekday,
            @Nullable String kindBefore,
            @Nullable String before,
            @Nullable String kindAfter,
            @Nullable String after) {}

    /** An open step before and after; a request that no step answers yet has no name. */
    record Moved(
            String number,
            @Nullable String step,
            @Nullable String before,
            @Nullable String after) {}
}
