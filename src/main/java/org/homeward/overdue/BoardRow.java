package org.homeward.overdue;

import java.time.Instant;
import java.util.Objects;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A line of the board: an open step, or a request to another country that waits for its answer.
 *
 * @param id the step's, or {@code request-} and a number
 * @param step the step's key or the request's message name; null for a step of the other side that is told by its stage only
 * @param definitionId null for a request and for a step without a name
 * @param stage null where no mark of its case is for the reader
 * @param taken whether somebody has it; null where that is the other country's affair
 * @param told who was told so far; null where nobody is to be told, or where that is the other side's affair
 * @param standing why its clock stands still; null if it runs
 */
public record BoardRow(
        String id,
        CaseHead head,
        @Nullable String step,
        @Nullable String definitionId,
        @Nullable Stage stage,
        BoardDesk desk,
        @Nullable Boolean taken,
        Dates dates,
        Cause cause,
        Reader reader,
        @Nullable RungsTold told,
        @Nullable StoppedClock standing) {

    /** Whether it is a request and no step. */
    public boolean request() {
        return id.startsWith("request-");
    }

    /** Whether it is late at this moment. */
    public boolean lateAt(Instant now) {
        return dates.lateAt(now);
    }

    /**
     * The case.
     *
     * @param number null for who has no part in it
     * @param reference the word for the step that such a reader has instead; null for a request
     * @param corridor null where no mark of the case is for the reader
     * @param child whether it is a child's, and the reader may know it
     */
    public record CaseHead(
            @Nullable CaseNumber number,
            @Nullable String reference,
            @Nullable Corridor corridor,
            boolean child) {

        /** What its reader calls it. */
        public String name() {
            return number == null ? Objects.requireNonNullElse(reference, "") : number.value();
        }
    }

    /**
     * Its dates.
     *
     * @param due null if the date that it counts from isn't known yet
     * @param lateFrom from when on it is late; null while its clock stands still
     * @param before the step before it that took the time if it opened late; null if it didn't, or the reader may not know it
     */
    public record Dates(
            Instant opened,
            @Nullable Instant due,
            @Nullable Instant lateFrom,
            @Nullable Before before) {

        boolean lateAt(Instant now) {
            return lateFrom != null && lateFrom.isBefore(now);
        }
    }

    /** A step that was handed in. */
    public record Before(String step, String definitionId, AgencyCode agency) {}

    /**
     * How near it is to the reader.
     *
     * @param own whether the step is the reader's own agency's
     * @param abroad whether it is for another country to do
     * @param opens whether the reader may open the case
     * @param callable whether the other country may be called about the case: something was sent there (R3)
     */
    public record Reader(boolean own, boolean abroad, boolean opens, boolean callable) {}
}
