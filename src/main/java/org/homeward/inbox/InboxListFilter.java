package org.homeward.inbox;

import org.homeward.engine.steps.WorkListSort;
import org.homeward.shared.OpenedSince;
import org.jspecify.annotations.Nullable;

/**
 * The further choices of a list, and its order; a null part isn't asked for.
 *
 * @param who who has the step; of what we wait for nothing is asked
 */
public record InboxListFilter(@Nullable Who who, @Nullable OpenedSince opened, WorkListSort order) {

    /** All, by due date. */
    public static final InboxListFilter ALL = new InboxListFilter(null, null, WorkListSort.due);

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return who != null || opened != null;
    }

    /** The holders by which a list is narrowed. The constants are the codes of pages. */
    public enum Who {
        me,
        nobody
    }
}
