package org.homeward.deadlines.pauses;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.homeward.deadlines.PauseRequest;
import org.jspecify.annotations.Nullable;

/**
 * A review of a pause to be recorded.
 *
 * @param reviewOn when it is reviewed again; null for the latest day allowed (R17)
 * @param plannedEnd another planned end; null leaves it, unless it has passed
 * @param hold null leaves it as it is
 * @param reference of a new order; null if there is none
 * @param known how many reviews of the pause the sender knew; null if it doesn't say
 */
public record NewReview(
        @NotNull(message = PauseRequest.MISSING) PauseReview.Outcome outcome,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate plannedEnd,
        PauseRequest.@Nullable Hold hold,
        @Nullable String reference,
        @Nullable Integer known) {

    static NewReview ends() {
        return new NewReview(PauseReview.Outcome.ends, null, null, null, null, null);
    }
}
