package org.homeward.studio.publishing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The choices for publishing a draft.
 *
 * @param reason why, in the approver's words
 * @param move whether running cases move to the new version; else only cases that begin from now on have it
 * @param alsoDueRules whether the open steps of moved cases are dated anew; else each due date stays
 * @param acceptedDueRules the ids of the due rules for new cases only that may come along
 * @param revision the state of the draft that the approver read, null if they don't say
 */
public record PublishOrder(
        String reason,
        boolean move,
        boolean alsoDueRules,
        Set<String> acceptedDueRules,
        @Nullable Integer revision) {

    public PublishOrder {
        acceptedDueRules = Set.copyOf(acceptedDueRules);
    }
}
