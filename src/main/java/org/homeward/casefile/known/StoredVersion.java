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
 */
record StoredVersion(
        long id,
        SealedField sealed,
        AgencyCode by,
        String user,
        @Nullable StepId step,
        Instant at,
        long next,
        @Nullable Correction correction) {

    String field() {
        return sealed.field().key();
    }

    Shares.Version place() {
        return new Shares.Version(field(), id, next, by);
    }

    boolean newest() {
        return next == Long.MAX_VALUE;
    }

    /**
     * What is kept of a correction.
     *
     * @param reason sealed
     * @param sentTo the agencies that had the old answer and got this one
     */
    record Correction(Wish wish, byte[] reason, Set<AgencyCode> sentTo) {}
}
