package org.homeward.inbox;

import java.util.Map;
import java.util.Set;

/** The number of lines in each scope, and the scopes in which something is late. */
public record InboxCounts(Map<InboxScope, Long> open, Set<InboxScope> late) {

    public InboxCounts {
        open = Map.copyOf(open);
        late = Set.copyOf(late);
    }

    /** How many the scope has. */
    public long of(InboxScope scope) {
        return open.getOrDefault(scope, 0L);
    }
}
