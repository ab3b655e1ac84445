package org.homeward.overdue;

import java.util.List;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of the board's list.
 *
 * @param total how many there are on all pages
 * @param own how many of them are steps of the reader's own agency
 * @param next where the next page begins, or null on the last
 */
public record BoardListResult(
        List<BoardRow> items,
        long total,
        long own,
        @Nullable RowCursor next) {
    public BoardListResult {
        items = List.copyOf(items);
    }

    /** Of a scope that has counts only. */
    static BoardListResult empty() {
        return new BoardListResult(List.of(), 0, 0, null);
    }
}
