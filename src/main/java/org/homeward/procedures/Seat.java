package org.homeward.procedures;

import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a summoned panel.
 *
 * @param function in which the agency sits there, {@code police}
 * @param vote {@code yes}, {@code no}, {@code moreNeeded}, {@code abstains}, {@code conflict}; null until it was given
 */
public record Seat(
        int number,
        AgencyCode agency,
        String function,
        @Nullable String vote) {

    /** Agreeing and dissenting count for the quorum; abstaining, asking for more and a conflict of interest don't. */
    boolean counts() {
        return "yes".equals(vote) || "no".equals(vote);
    }

    Seat voting(String opinion) {
        return new Seat(number, agency, function, opinion);
    }
}
