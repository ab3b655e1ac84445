package org.homeward.deadlines.ladder;

import java.time.Instant;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A step's place on its ladder.
 *
 * @param level the last rung that was walked, -1 for none
 * @param started when the step's clock started
 * @param waitsUntil a date that the holder promised, once
 */
record LadderPosition(
        StepId step,
        String ladder,
        int level,
        @Nullable Instant started,
        @Nullable Instant waitsUntil) {

    /** Before the first rung. */
    static LadderPosition atFoot(StepId step, String ladder, @Nullable Instant started) {
        return new LadderPosition(step, ladder, -1, started, null);
    }

    LadderPosition at(int reached) {
        return new LadderPosition(step, ladder, reached, started, waitsUntil);
    }

    /** The dates that its rungs' moments count from; null while it has no due date. */
    @Nullable
    RungStartDates basis(OpenStep open) {
        var due = open.due();
        return due == null
                ? null
                : new RungStartDates(
                        started == null ? open.opened() : started,
                        open.opened(),
                        open.warn(),
                        due,
                        waitsUntil,
                        open.agency().country());
    }
}
