package org.homeward.overdue.bulk;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with many steps at once; the names are the codes of the API. */
public enum BulkAction {
    remind,
    reassign,
    pause,
    escalate;

    /** The action of this code, if it is one. */
    public static Optional<BulkAction> of(String code) {
        return Stream.of(values()).filter(action -> action.name().equals(code)).findFirst();
    }
}
