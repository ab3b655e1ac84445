package org.homeward.inbox.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CalendarEntry(
        @JsonIgnore String id,
        @JsonProperty("task") StepId step,
        @JsonProperty("step") String key,
        @JsonIgnore String definitionId,
        @JsonProperty("case") CaseNumber number,
        EntryKind kind,
        LocalDate day,
        @JsonIgnore Instant at,
        boolean child,
        State state,
        @JsonIgnore @Nullable String assignee,
        @JsonIgnore long ofDay) {

    /** How it stands with its due date. */
    public enum State {
        open,
        late,
        paused
    }

    /** The moment of a due date, null for what is a day. */
    @JsonProperty
    public @Nullable Instant due() {
        return kind == EntryKind.due ? at : null;
    }

    public boolean late() {
        return state == State.late;
    }

    RowCursor cursor() {
        return RowCursor.behind(at, id);
    }
}
