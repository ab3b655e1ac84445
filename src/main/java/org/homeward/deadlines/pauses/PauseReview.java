package org.homeward.deadlines.pauses;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.homeward.deadlines.PauseRequest;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * A review of a pause, without the reference of a new order.
 *
 * @param reviewOn the next review; null if the pause ended with this one, as the two after it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PauseReview(
        long id,
        Instant at,
        String by,
        AgencyCode agency,
        Outcome outcome,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate plannedEnd,
        PauseRequest.@Nullable Hold hold) {

    /** The result of the review. */
    public enum Outcome {
        goesOn,
        ends
    }
}
