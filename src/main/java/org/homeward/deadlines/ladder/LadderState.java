package org.homeward.deadlines.ladder;

import java.time.Instant;
import java.util.List;
import org.homeward.deadlines.ladder.answers.ReminderAnswer;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * The rung that a step has climbed to.
 *
 * @param level the last rung that was walked, -1 for none; 0 is the reminder before, 1 the day it is due
 * @param top the last rung of its ladder
 * @param told whom the last rung named, role codes joined by {@code +}; null if none was walked
 * @param agencies whom the last rung reached
 * @param toldAt when the last rung was walked
 * @param nextAt when the next one falls; null at the top, without a date, and while the clock stands still
 * @param remindedAt when a supervisor last reminded the holder by hand
 * @param answer the holder's last answer
 */
public record LadderState(
        StepId step,
        int level,
        int top,
        @Nullable String told,
        List<AgencyCode> agencies,
        @Nullable Instant toldAt,
        @Nullable Instant nextAt,
        @Nullable Instant remindedAt,
        @Nullable ReminderAnswer answer) {

    public LadderState {
        agencies = List.copyOf(agencies);
    }
}
