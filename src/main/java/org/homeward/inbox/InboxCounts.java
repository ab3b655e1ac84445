package org.homeward.inbox;

import java.util.Map;

/**
 * The number of lines in each scope.
 *
 * @param late how many of the reader's own steps are late
 * @param talks at how many steps of the agency a talk with the person is planned for today or was before
 */
public record InboxCounts(Map<InboxScope, Long> open, long late, long talks) {

    public InboxCounts {
        open = Map.copyOf(open);
    }

    /** How many the scope has. */
    public long of(InboxScope scope) {
        return open.getOrDefault(scope, 0L);
    }
}
