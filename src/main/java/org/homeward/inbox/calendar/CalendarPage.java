package org.homeward.inbox.calendar;

import java.util.List;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of the calendar as a list.
 *
 * @param total how many there are on all pages
 * @param next where the next page begins, or null on the last
 */
public record CalendarPage(
        List<CalendarEntry> entries, long total, @Nullable RowCursor next) {

    static CalendarPage of(List<CalendarEntry> oneMore, int limit, long total) {
        if (oneMore.size() <= limit) {
            return new CalendarPage(List.copyOf(oneMore), total, null);
        }
        var entries = List.copyOf(oneMore.subList(0, limit));
        return new CalendarPage(entries, total, entries.get(limit - 1).cursor());
    }
}
