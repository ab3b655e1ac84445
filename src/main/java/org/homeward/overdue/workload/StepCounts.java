package org.homeward.overdue.workload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The work that there is to do.
 *
 * @param late steps that are late (R2)
 * @param soon steps that are due within three working days
 * @param oldest since when the oldest of the open steps is open
 */
public record StepCounts(
        long open, long late, long soon, @Nullable Instant oldest) {

    static final StepCounts NONE = new StepCounts(0, 0, 0, null);
}
