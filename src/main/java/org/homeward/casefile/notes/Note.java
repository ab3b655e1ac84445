package org.homeward.casefile.notes;

import java.time.Instant;
import java.util.UUID;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A note of an agency on a case.
 *
 * @param step on which step, or null
 * @param user who wrote it
 */
public record Note(UUID id, CaseNumber number, @Nullable OnStep step, String text, String user, Instant at) {

    /** The longest one, in characters. */
    public static final int LONGEST = 4000;

    /** So that no log ever holds what was written. */
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }

    /** A step, and where its name is found: its process version and its key in the model. */
    public record OnStep(StepId id, String definitionId, String key) {}
}
