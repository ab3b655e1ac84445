package org.homeward.letters;

import java.time.Instant;
import java.util.Map;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * The source of a letter.
 *
 * @param step as it is, or as it was
 * @param variables of its process
 * @param from who sends it; null where the receiver knows no more of the sender than the country
 * @param to whom it goes to; null for the focal point of the receiver's country
 * @param at when what it says was said, or null for now
 * @param asksOnly whether it says what its form shows, and nothing of the answer
 */
record LetterSource(
        OpenStep step,
        LetterKind kind,
        Map<String, Object> variables,
        @Nullable AgencyCode from,
        @Nullable AgencyCode to,
        @Nullable Instant at,
        boolean asksOnly) {}
