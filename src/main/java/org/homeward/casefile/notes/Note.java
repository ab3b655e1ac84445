package org.homeward.casefile.notes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
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
public record Note(
        UUID id,
        @JsonIgnore CaseNumber number,
        @Nullable OnStep step,
        String text,
        @JsonProperty("by") String user,
        Instant at) {

    /** The longest one, in characters. */
    public static final int LONGEST = 4000;

    /** So that no log ever holds what was written. */
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }

    /** A step, and where its name is found: its process version and its key in the model. The API tells the key. */
    public record OnStep(
            StepId id, String definitionId, @JsonValue String key) {}
}
