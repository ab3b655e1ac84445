package org.homeward.channel.lines;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.homeward.engine.steps.StepDates;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list as its reader may know it: an open step, or a request to the other country that waits for its answer. The API
 * tells it as it is, the pages in words.
 *
 * @param step the step's key, or the request's message name
 * @param name the same in the reader's language
 * @param marks null for a step that stands alone: its agency learns neither stage nor corridor nor that it is a child's case
 * @param dueWithoutPause when what is waited for would be due without its pauses; null if it has none
 * @param drafted when the reader last saved what they have begun to write in it; null if nothing, or where no list shows it
 */
@Schema(name = "TaskItem")
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
    "id",
    "case",
    "step",
    "desk",
    "dueWithoutPause",
    "stage",
    "child",
    "opened",
    "due",
    "warn",
    "paused",
    "name"
})
public record StepLine(
        String id,
        @JsonProperty("case") CaseNumber number,
        String step,
        String name,
        @JsonIgnore @Nullable Marks marks,
        @JsonUnwrapped Desk desk,
        @JsonIgnore StepDates dates,
        @Nullable Instant dueWithoutPause,
        @JsonIgnore @Nullable Instant drafted) {

    /** Late is only what is an agency's to do and past its due date while its clock runs (R2). */
    public boolean lateAt(Instant now) {
        return dates.lateAt(now);
    }

    /** Whether it is a request, not a step. */
    @JsonIgnore
    public boolean request() {
        return id.startsWith("request-");
    }

    @JsonProperty
    public @Nullable Stage stage() {
        return marks == null ? null : marks.stage();
    }

    @JsonProperty
    public @Nullable Boolean child() {
        return marks == null ? null : (Boolean) marks.child();
    }

    @JsonProperty
    public Instant opened() {
        return dates.opened();
    }

    @JsonProperty
    public @Nullable Instant due() {
        return dates.due();
    }

    @JsonProperty
    public @Nullable Instant warn() {
        return dates.warn();
    }

    @JsonProperty
    public boolean paused() {
        return dates.paused();
    }

    /** The marks of its case. */
    public record Marks(Stage stage, Corridor corridor, boolean child) {}

    /**
     * At whose desk it lies.
     *
     * @param agency null for a shelter whose name isn't for the reader (R9)
     * @param assignee null also where another agency has the step: who it is there is that agency's affair
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Desk(
            @JsonIgnore CountryCode country,
            @Nullable AgencyCode agency,
            @Nullable String assignee,
            boolean unrouted) {}
}
