package org.homeward.deadlines;

import java.time.Instant;
import java.util.List;
import org.homeward.deadlines.counting.ExplanationLine;
import org.jspecify.annotations.Nullable;

/** The moment when something is due or ends, when to remind, and why. */
public record ComputedDeadline(Instant due, @Nullable Instant warn, List<ExplanationLine> lines) {

    public ComputedDeadline {
        lines = List.copyOf(lines);
    }
}
