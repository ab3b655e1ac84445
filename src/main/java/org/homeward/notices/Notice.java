package org.homeward.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it was given to its reader.
 *
 * @param about null for a summary
 * @param number the ladder's level, or how many steps a summary counts
 * @param seen when its reader said so, or null
 */
public record Notice(
        long id,
        NoticeKind kind,
        @Nullable NoticeSubject about,
        @Nullable Instant due,
        int number,
        Instant created,
        @Nullable Instant seen) {}
