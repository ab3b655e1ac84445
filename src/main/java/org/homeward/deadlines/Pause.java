package org.homeward.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A pause of a step, without its reference.
 *
 * @param hold for a witness hold: willing or ordered (R17)
 * @param startedBy the account that began it: with its agency the pause's owner
 * @param endedBy null while it runs, and if it ended with the step
 * @param dueWithout when the step would be due without this pause
 * @param dueWith when it is due with it; while it runs, if it ends as planned
 */
public record Pause(
        long id,
        StepId step,
        CaseNumber number,
        PauseReason reason,
        NewPause.@Nullable Hold hold,
        Instant started,
        String startedBy,
        AgencyCode startedAgency,
        LocalDate plannedEnd,
        @Nullable LocalDate reviewOn,
        @Nullable Instant ended,
        @Nullable String endedBy,
        @Nullable Instant dueWithout,
        @Nullable Instant dueWith) {

    public boolean running() {
        return ended == null;
    }

    /** The day on which somebody has to look at it: the review, or the planned end. */
    public LocalDate lookAgainOn() {
        return reviewOn != null && reviewOn.isBefore(plannedEnd) ? reviewOn : plannedEnd;
    }
}
