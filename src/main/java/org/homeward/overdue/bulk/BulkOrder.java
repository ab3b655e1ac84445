package org.homeward.overdue.bulk;

import java.util.LinkedHashSet;
import java.util.List;
import org.homeward.overdue.ChosenBoardSteps;
import org.jspecify.annotations.Nullable;

/**
 * An act that was asked for, with the steps that it is for.
 *
 * @param steps ids in the order they were given, each once
 * @param to for a reassignment: the account that gets them
 * @param pause for a pause: why and until when
 */
public record BulkOrder(
        BulkAction action,
        List<String> steps,
        @Nullable String to,
        @Nullable PauseAsked pause) {

    /** As many as one order may name. */
    public static final int MOST = ChosenBoardSteps.MOST;

    public BulkOrder {
        steps = List.copyOf(new LinkedHashSet<>(steps));
    }

    /** A pause as it was asked: texts, not read yet. */
    public record PauseAsked(
            @Nullable String reason,
            @Nullable String plannedEnd,
            @Nullable String reference) {}
}
