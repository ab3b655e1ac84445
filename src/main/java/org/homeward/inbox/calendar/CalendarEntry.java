package org.homeward.inbox.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.homeward.channel.lines.StepLine;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;

/**
 * A day of an open step: codes, dates and the number, neither a name nor a place.
 *
 * @param id its own; a step may have several days
 * @param line the step
 * @param day as the agency counts days
 * @param at the moment by which it is ordered; to the minute only for a due date
 * @param state a talk is never late (R2)
 * @param ofDay how many there are on this day
 */
@Schema(name = "CalendarItem")
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"task", "step", "case", "kind", "day", "child", "state", "due", "name"})
public record CalendarEntry(
        @JsonIgnore String id,
        @JsonIgnore StepLine line,
        EntryKind kind,
        LocalDate day,
        @JsonIgnore Instant at,
        State state,
        @JsonIgnore long ofDay) {

    /** How it stands with its due date. */
    public enum State {
        open,
        late,
        paused
    }

    @JsonProperty
    public String task() {
        return line.id();
    }

    @JsonProperty
    public String step() {
        return line.step();
    }

    @JsonProperty
    public String name() {
        return line.name();
    }

    @JsonProperty("case")
    public CaseNumber number() {
        return line.number();
    }

    @JsonProperty
    public boolean child() {
        return Boolean.TRUE.equals(line.child());
    }

    /** The moment of a due date, null for what is a day. */
    @JsonProperty
    public @Nullable Instant due() {
        return kind == EntryKind.due ? at : null;
    }

    /** By what it is drawn: its kind, or {@code late}. */
    public String look() {
        return state == State.late ? "late" : kind.name();
    }

    RowCursor cursor() {
        return RowCursor.behind(at, id);
    }
}
