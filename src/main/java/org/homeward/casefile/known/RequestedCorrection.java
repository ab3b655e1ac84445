package org.homeward.casefile.known;

import java.time.Instant;
import java.util.UUID;
import org.homeward.casefile.known.NewCorrection.How;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A correction that waits, or waited, for a second person.
 *
 * @param standing the number of the version whose place it would take
 * @param waitsFor the agency that was told
 * @param ended null while it waits
 */
record RequestedCorrection(
        UUID id,
        CaseNumber number,
        long standing,
        Sealed sealed,
        CorrectionRequester wish,
        AgencyCode waitsFor,
        By by,
        @Nullable Ended ended) {

    /** The text of the correction, as the database holds it: the new answer, or words for the asked agency, and the reason. */
    record Sealed(byte @Nullable [] value, byte @Nullable [] words, byte[] reason) {}

    /** The agency and the person that asked for it, and the time. */
    record By(AgencyCode agency, String user, Instant at) {}

    /** How it ended. */
    record Ended(How how, Instant at, @Nullable AgencyCode by) {

        /** The decision on it. */
        enum How {
            agreed,
            refused,
            caseEnded
        }
    }
}
