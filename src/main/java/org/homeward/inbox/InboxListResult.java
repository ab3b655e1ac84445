package org.homeward.inbox;

import java.util.List;
import org.homeward.channel.lines.StepLine;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 * @param next where the next page begins, or null on the last
 */
public record InboxListResult(
        List<StepLine> items, long total, @Nullable RowCursor next) {

    static InboxListResult of(List<StepLine> oneMore, int limit, long total) {
        if (oneMore.size() <= limit) {
            return new InboxListResult(List.copyOf(oneMore), total, null);
        }
        var items = List.copyOf(oneMore.subList(0, limit));
        var last = items.get(limit - 1);
        return new InboxListResult(items, total, RowCursor.behind(last.dates().due(), last.id()));
    }
}
