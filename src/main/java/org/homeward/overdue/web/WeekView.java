package org.homeward.overdue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheet for the week.
 *
 * @param lede what it looks at, how many cases, and when
 * @param back the board's address
 * @param more how many lines don't stand on it, in words; null for none
 */
record WeekView(
        String lede,
        String back,
        List<Part> parts,
        @Nullable String more) {

    /** Late, or due this week. */
    record Part(String title, List<Desk> desks) {}

    /** What lies at one desk, and its telephone. */
    record Desk(String name, @Nullable String phone, List<BoardLine> lines) {}
}
