package org.homeward.inbox.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.RowCursor;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A day of an open step: codes, dates and the number, neither a name nor a place.
 *
 * @param id its own; a step may have several days
 * @param day as the agency counts days
 * @param at the moment by which it is ordered; to the minute only for a due date
 * @param state a talk is never late (R2)
 * @param assignee who took the step, or null
 * @param ofDay how many there are on this day
 */
public record CalendarEntry(
        String id,
        StepId step,
        String key,
        String definitionId,
        CaseNumber number,
        EntryKind kind,
        LocalDate day,
        Instant at,
        boolean child,
        State state,
        @Nullable String assignee,
        long ofDay) {

    /** How it stands with its due date. */
    public enum State {
        open,
        late,
        paused
    }

    public boolean late() {
        return state == State.late;
    }

    RowCursor cursor() {
        return RowCursor.behind(at, id);
    }
}
