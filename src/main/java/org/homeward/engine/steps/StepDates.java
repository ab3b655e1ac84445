package org.homeward.engine.steps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The opening time and the due date of a step.
 *
 * @param due null when the person decides, or when the date it counts from isn't known yet
 * @param nextTalk for steps that the person decides: when to talk again; never late (R2)
 * @param kind the deadline's kind, {@code agencyDue}, {@code personDecides} ...
 * @param paused whether its clock stands still; the due date is then the one if the pause ends as planned
 */
public record StepDates(
        Instant opened,
        @Nullable Instant due,
        @Nullable Instant nextTalk,
        @Nullable Instant warn,
        String kind,
        boolean paused) {

    /** Late is only what is an agency's to do and past its due date while its clock runs (R2). */
    public boolean lateAt(Instant now) {
        return !paused && due != null && "agencyDue".equals(kind) && due.isBefore(now);
    }
}
