package org.homeward.deadlines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When something is due or ends, when to remind, and why. */
record Reckoning(Instant due, @Nullable Instant warn, List<Line> lines) {

    Reckoning {
        lines = List.copyOf(lines);
    }
}
