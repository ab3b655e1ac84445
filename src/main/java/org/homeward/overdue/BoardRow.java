package org.homeward.overdue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Objects;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A line of the board as its reader may know it: an open step, or a request to another country that waits for its answer. The API
 * tells it as it is, the page in words.
 *
 * @param id the step's, or {@code request-} and a number
 * @param step the step's key or the request's message name; null for a step of the other side that is told by its stage only
 * @param name the same in the reader's language
 * @param corridor null where no mark of the case is for the reader
 * @param child whether it is a child's; null where no mark of the case is for the reader
 * @param told who was told so far; null where nobody is to be told, or where that is the other side's affair
 * @param standing why its clock stands still; null if it runs
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"id", "kind"})
public record BoardRow(
        String id,
        @Nullable String step,
        @Nullable String name,
        @JsonUnwrapped CaseHead head,
        @JsonUnwrapped Place at,
        @JsonUnwrapped Dates dates,
        @Nullable Corridor corridor,
        @Nullable Boolean child,
        DelayCause cause,
        @JsonProperty("ladder") @Nullable NotifiedRungs told,
        @JsonProperty("pause") @Nullable ClockStopReason standing,
        @JsonIgnore Reader reader) {

    /** Whether it is a step or a request. */
    @JsonProperty("kind")
    public String kind() {
        return id.startsWith("request-") ? "request" : "step";
    }

    /** Whether it is known to be a child's. */
    @JsonIgnore
    public boolean knownChild() {
        return Boolean.TRUE.equals(child);
    }

    /**
     * The case.
     *
     * @param number null for who has no part in it
     * @param reference the word for the step that such a reader has instead; null for a request
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CaseHead(
            @JsonProperty("case") @Nullable CaseNumber number,
            @Nullable String reference) {

        /** Its name for its reader. */
        public String called() {
            return number == null ? Objects.requireNonNullElse(reference, "") : number.value();
        }
    }

    /**
     * At whose desk it lies, and in which stage.
     *
     * @param stage null where no mark of the case is for the reader
     * @param taken whether somebody has it; null where that is the other country's affair
     * @param phone whom to call about it; null where nobody is to be called
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Place(
            @Nullable Stage stage,
            @JsonUnwrapped BoardAgency desk,
            @Nullable Boolean taken,
            @Nullable String phone) {}

    /**
     * Its dates.
     *
     * @param due null if the date that it counts from isn't known yet
     * @param lateDays working days of the office that has it; 0 on the day itself and for what isn't late
     * @param lateFrom from when on it is late; null while its clock stands still
     * @param before the step before it that took the time if it opened late; null if it didn't, or the reader may not know it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Dates(
            Instant opened,
            @Nullable Instant due,
            boolean late,
            int lateDays,
            @JsonIgnore @Nullable Instant lateFrom,
            @JsonIgnore @Nullable Before before) {}

    /** A step that was handed in, by its name. */
    public record Before(String name, AgencyCode agency) {}

    /**
     * How near it is to the reader.
     *
     * @param own whether the step is the reader's own agency's
     * @param abroad whether it is for another country to do
     * @param opens whether the reader may open the case
     */
    public record Reader(boolean own, boolean abroad, boolean opens) {}
}
