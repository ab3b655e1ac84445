package org.homeward.inbox;

import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.RowCursor;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The question of a list of open steps; a null part isn't asked for.
 *
 * @param childOnly steps of children's cases
 * @param overdue steps that are late
 * @param after where the page before ended
 * @param limit how many at most
 * @param choice what else it is narrowed to, and its order
 */
public record InboxQuery(
        InboxScope scope,
        @Nullable CaseNumber number,
        @Nullable Stage stage,
        @Nullable Corridor corridor,
        boolean childOnly,
        boolean overdue,
        @Nullable RowCursor after,
        int limit,
        InboxListFilter choice) {

    /** By due date. */
    public InboxQuery(
            InboxScope scope,
            @Nullable CaseNumber number,
            @Nullable Stage stage,
            @Nullable Corridor corridor,
            boolean childOnly,
            boolean overdue,
            @Nullable RowCursor after,
            int limit) {
        this(scope, number, stage, corridor, childOnly, overdue, after, limit, InboxListFilter.ALL);
    }

    /** Everything of the scope. */
    public static InboxQuery of(InboxScope scope) {
        return new InboxQuery(scope, null, null, null, false, false, null, 1);
    }

    /** Whether nothing of the scope is left out, whatever the page. */
    boolean isWhole() {
        return number == null && stage == null && corridor == null && !childOnly && !overdue && !choice.narrows();
    }
}
