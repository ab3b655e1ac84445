package org.homeward.inbox.web.pauses;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeward.deadlines.pauses.PauseReview;
import org.homeward.inbox.PauseDesk;
import org.jspecify.annotations.Nullable;

/**
 * A pause in the API.
 *
 * @param hold for a witness hold: willing or ordered
 * @param reference only for the agency whose pause it is
 * @param dueWithoutPause when the step would be due without this pause
 * @param due when it is due with it
 * @param reviews oldest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PauseItem(
        long id,
        String reason,
        @Nullable String hold,
        @JsonUnwrapped Begun begun,
        LocalDate plannedEnd,
        @Nullable LocalDate reviewOn,
        @Nullable String reference,
        @Nullable Instant ended,
        @Nullable String endedBy,
        @Nullable Instant dueWithoutPause,
        @Nullable Instant due,
        List<Review> reviews) {

    static PauseItem of(PauseDesk.Shown shown) {
        var pause = shown.pause();
        var hold = pause.hold();
        return new PauseItem(
                pause.id(),
                pause.reason().name(),
                hold == null ? null : hold.name(),
                new Begun(
                        pause.started(),
                        pause.startedBy(),
                        pause.startedAgency().value()),
                pause.plannedEnd(),
                pause.reviewOn(),
                shown.reference().orElse(null),
                pause.ended(),
                pause.endedBy(),
                pause.dueWithout(),
                pause.dueWith(),
                shown.reviews().stream().map(Review::of).toList());
    }

    /**
     * A review of it.
     *
     * @param reviewOn the next one, null if the pause ended; as the two after it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Review(
            long id,
            Instant at,
            String by,
            String agency,
            String outcome,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate plannedEnd,
            @Nullable String hold) {

        private static Review of(PauseReview review) {
            var hold = review.hold();
            return new Review(
                    review.id(),
                    review.at(),
                    review.by(),
                    review.agency().value(),
                    review.outcome().name(),
                    review.reviewOn(),
                    review.plannedEnd(),
                    hold == null ? null : hold.name());
        }
    }

    /**
     * How it began.
     *
     * @param agency whose pause it is
     */
    record Begun(Instant started, String startedBy, String agency) {}
}
