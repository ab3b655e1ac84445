package org.homeward.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pause to be begun.
 *
 * @param plannedEnd the day on which it is to end, after today
 * @param reference what proves it, an order's or a certificate's number; required for a witness hold
 * @param reviewOn when a witness hold is reviewed; null for the latest day allowed (R17)
 * @param hold whether a witness stays {@code willing} or is {@code ordered} to; null for ordered
 */
public record NewPause(
        PauseReason reason,
        LocalDate plannedEnd,
        @Nullable String reference,
        @Nullable LocalDate reviewOn,
        @Nullable Hold hold) {

    /** How a witness is held. */
    public enum Hold {
        willing,
        ordered
    }
}
