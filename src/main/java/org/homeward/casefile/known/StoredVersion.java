package org.homeward.casefile.known;

import java.time.Instant;
import java.util.Set;
import org.homeward.casefile.SealedField;
import org.homeward.casefile.Shares;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A version of an answer as the file holds it.
 *
 * @param step in which it was given; null outside of one
 * @param next the id of the field's next version, whoever gave it; the largest number if it is the newest
 * @param correction why it was corrected, if it was
 * @param waits whether another answer is asked for in its place
 */
record StoredVersion(
        long id,
        SealedField sealed,
        AgencyCode by,
        String user,
        @Nullable StepId step,
        Instant at,
        long next,
        @Nullable Correction correction,
        boolean waits) {

    String field() {
        return sealed.field().key();
    }

    Shares.Version place() {
        return new Shares.Version(field(), id, next, by);
    }

    boolean newest() {
        return next == Long.MAX_VALUE;
    }

    /** The agency whose answer it is: who wrote it, unless that only made another agency's answer stricter. */
    AgencyCode owner() {
        return correction == null || correction.owner() == null ? by : correction.owner();
    }

    /**
     * What is kept of a correction.
     *
     * @param reason sealed
     * @param sentTo the agencies that were told of it; across the border they have it with that
     * @param owner whose answer it is, if not that of who wrote it
     */
    record Correction(
            Wish wish,
            byte[] reason,
            Set<AgencyCode> sentTo,
            @Nullable AgencyCode owner) {}
}
