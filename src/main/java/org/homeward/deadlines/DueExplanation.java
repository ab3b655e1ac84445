package org.homeward.deadlines;

import java.time.Instant;
import java.util.List;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * The reasons for a step's due date.
 *
 * @param country the acting country
 * @param source the id of the rule's source
 * @param isDefault whether the rule is only proposed, not law
 * @param due null if the person decides, or if the date that it counts from isn't known yet
 * @param dueWithoutPause when the step would be due without its pauses; null if it has none
 */
public record DueExplanation(
        StepId step,
        String deadlineKey,
        DeadlineKind kind,
        CountryCode country,
        String source,
        boolean isDefault,
        @Nullable Instant due,
        @Nullable Instant nextTalk,
        @Nullable Instant warn,
        @Nullable Instant dueWithoutPause,
        List<ExplanationLine> lines) {

    public DueExplanation {
        lines = List.copyOf(lines);
    }
}
