package org.homeward.inbox.web.task;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.homeward.deadlines.DueExplanation;
import org.homeward.deadlines.DueExplanations;
import org.jspecify.annotations.Nullable;

/**
 * The reasons for a step's due date, in codes and in sentences.
 *
 * @param source the id of the rule's source
 * @param dueWithoutPause when it would be due without its pauses; null if it has none
 * @param proposedDefault whether the rule is only proposed, not law
 */
record DueDateReasons(
        String deadline,
        String kind,
        String country,
        String source,
        boolean proposedDefault,
        @Nullable Instant due,
        @Nullable Instant dueWithoutPause,
        List<String> lines) {

    static DueDateReasons of(DueExplanation of, DueExplanations explanations, Locale language) {
        return new DueDateReasons(
                of.deadlineKey(),
                of.kind().name(),
                of.country().value(),
                of.source(),
                of.isDefault(),
                of.due(),
                of.dueWithoutPause(),
                explanations.sentences(of, language));
    }
}
