package org.homeward.casefile.known;

import org.jspecify.annotations.Nullable;

/**
 * A correction as it was asked for.
 *
 * @param field the name in the file
 * @param how what it does to a text; of another answer the value takes the place
 * @param replaces the version that it takes the place of, as its writer saw it; null for whichever is the newest
 */
public record NewCorrection(
        String field,
        @Nullable Object value,
        How how,
        CorrectionRequester wish,
        String reason,
        @Nullable Long replaces) {

    /** The effect of a correction on the text in force. */
    public enum How {
        /** Its words join those that stand. */
        add,
        /** It takes their place. */
        change
    }

    @Override
    public String toString() {
        return "correction of " + field;
    }
}
