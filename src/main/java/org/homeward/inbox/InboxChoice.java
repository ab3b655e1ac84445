package org.homeward.inbox;

import org.homeward.engine.steps.WorkOrder;
import org.homeward.shared.OpenedSince;
import org.jspecify.annotations.Nullable;

/**
 * The further choices of a list, and its order; a null part isn't asked for.
 *
 * @param who who has the step; of what we wait for nothing is asked
 */
public record InboxChoice(@Nullable Who who, @Nullable OpenedSince opened, WorkOrder order) {

    /** All, by due date. */
    public static final InboxChoice ALL = new InboxChoice(null, null, WorkOrder.due);

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
