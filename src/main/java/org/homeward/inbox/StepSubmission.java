package org.homeward.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step's answers as they are handed in.
 *
 * @param data the answered fields of the step's form
 * @param doneOn the day on which the step was really done, an ISO date or a date-time with its offset; null for now
 */
public record StepSubmission(
        Map<String, Object> data, @Nullable String doneOn) {

    /** A submission of a step that is done now. */
    public static StepSubmission now(Map<String, Object> data) {
        return new StepSubmission(data, null);
    }
}
