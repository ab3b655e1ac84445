package org.homeward.casefile.known;

import org.jspecify.annotations.Nullable;

/**
 * Says which answers of the file steer the journey: the program read them at their hand-in, and a correction alone would undo none of the
 * consequences. A higher room knows them.
 */
public interface JourneySteeringAnswers {

    /**
     * Whether the answer is changed by a step alone. A correction that keeps the person safe acts at once: an answer may be corrected
     * towards safety that may not be corrected away from it.
     *
     * @param field the name in the file
     * @param value the new answer; null to ask whether any answer could be corrected
     */
    boolean steers(String field, @Nullable Object value);
}
