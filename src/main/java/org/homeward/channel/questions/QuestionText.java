package org.homeward.channel.questions;

import java.time.Instant;
import java.util.UUID;
import org.homeward.casefile.DataClass;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * A text of a question, as its reader may see it.
 *
 * @param original of which text it is a translation
 * @param language in which it is written, a code
 * @param text null if it isn't for the reader: by its category, or since the share was taken back
 * @param read when the other side read it first
 */
public record QuestionText(
        UUID id,
        Kind kind,
        @Nullable UUID original,
        String language,
        DataClass category,
        @Nullable String text,
        AgencyCode by,
        Instant at,
        @Nullable Instant read) {

    /** The kind of a text. */
    public enum Kind {
        question,
        answer,
        translation
    }
}
