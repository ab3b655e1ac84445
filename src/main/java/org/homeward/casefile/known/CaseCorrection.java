package org.homeward.casefile.known;

import java.time.Instant;
import java.util.List;
import org.homeward.casefile.known.AnswerVersion.Giver;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * A correction.
 *
 * @param id the number of the version that it made, or the own id of one that was asked for
 * @param answer the answer as it stands
 * @param by who wrote it
 * @param told the agencies that were told of it; those of the other side by their country alone
 * @param waitsFor the agency of whom a second person agrees, by a name that is for the reader; null if it doesn't wait
 * @param mayDecide whether the reader is such a person
 */
public record CaseCorrection(
        String id,
        State state,
        FiledAnswer answer,
        Said said,
        Instant at,
        Giver by,
        List<Giver> told,
        @Nullable AgencyCode waitsFor,
        boolean mayDecide) {

    /**
     * What was written.
     *
     * @param value the new answer; null for words alone
     * @param text the same in the reader's words
     * @param words for who is asked, or empty
     */
    public record Said(@Nullable Object value, String text, String words, String reason, CorrectionRequester wish) {}

    /** What became of it. */
    public enum State {
        done,
        waiting,
        agreed,
        refused,
        /** Another version came meanwhile. */
        outdated,
        caseEnded
    }
}
