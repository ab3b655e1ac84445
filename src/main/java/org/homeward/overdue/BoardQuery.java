package org.homeward.overdue;

import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of a board's list.
 *
 * @param after where the page before ended
 * @param limit how many rows at most
 */
public record BoardQuery(BoardFilter filter, @Nullable RowCursor after, int limit) {}
