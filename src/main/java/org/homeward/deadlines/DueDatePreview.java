package org.homeward.deadlines;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The due date that a rule or an amount leads to, without a case.
 *
 * @param due null if the person decides
 * @param nextTalk when to talk with the person again, else null
 * @param explanation sentences in the reader's language
 */
public record DueDatePreview(
        @Nullable OffsetDateTime due, @Nullable OffsetDateTime nextTalk, List<String> explanation) {

    public DueDatePreview {
        explanation = List.copyOf(explanation);
    }
}
