package org.homeward.casefile.known;

import java.time.Instant;
import java.util.Set;
import org.homeward.casefile.SealedField;
import org.homeward.casefile.SharedAnswerVersions;
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
 * @param joined the version to whose words another agency added some, which made this one; null if it isn't such a version
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
        boolean waits,
        @Nullable StoredVersion joined) {

    /** The same as words that were added to the version before it, if they were. */
    StoredVersion after(@Nullable StoredVersion before) {
        return before == null || owner().equals(by)
                ? this
                : new StoredVersion(id, sealed, by, user, step, at, next, correction, waits, before);
    }

    String field() {
        return sealed.field().key();
    }

    SharedAnswerVersions.Version place() {
        return new SharedAnswerVersions.Version(field(), id, next, by);
    }

    boolean newest() {
        return next == Long.MAX_VALUE;
    }

    /** Whether it is a correction, and no answer in a step. */
    boolean corrected() {
        return correction != null && correction.wish() != null;
    }

    /** The owner of the answer: the agency that wrote it, unless it only made another agency's answer stricter. */
    AgencyCode owner() {
        return correction == null || correction.owner() == null ? by : correction.owner();
    }

    /**
     * The stored parts of a correction.
     *
     * @param wish null where a step asked, and what it was told joined another agency's words
     * @param reason sealed; null as the wish
     * @param sentTo the agencies that were told of it; across the border they have it with that
     * @param owner whose answer it is, if not that of who wrote it
     */
    record Correction(
            @Nullable CorrectionRequester wish,
            byte @Nullable [] reason,
            Set<AgencyCode> sentTo,
            @Nullable AgencyCode owner) {}
}
