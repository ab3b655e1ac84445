package org.homeward.deadlines;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pause to be begun.
 *
 * @param plannedEnd the day on which it is to end, after today
 * @param reviewOn when a witness hold is reviewed; null for the latest day allowed (R17)
 * @param hold whether a witness stays {@code willing} or is {@code ordered} to; null for ordered
 * @param reference what proves it, an order's or a certificate's number; required for a witness hold
 */
public record PauseRequest(
        @NotNull(message = MISSING) PauseReason reason,
        @NotNull(message = MISSING) LocalDate plannedEnd,
        @Nullable LocalDate reviewOn,
        @Nullable Hold hold,
        @Nullable String reference) {

    /** The key of what is said where a field is missing. */
    public static final String MISSING = "deadlines.pause.refused.missing";

    /** How a witness is held. */
    public enum Hold {
        willing,
        ordered
    }
}
