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
public record CalendarListResult(
        List<CalendarEntry> entries, long total, @Nullable RowCursor next) {

    static CalendarListResult of(List<CalendarEntry> oneMore, int limit, long total) {
        if (oneMore.size() <= limit) {
            return new CalendarListResult(List.copyOf(oneMore), total, null);
        }
        var entries = List.copyOf(oneMore.subList(0, limit));
        return new CalendarListResult(entries, total, entries.get(limit - 1).cursor());
    }
}
