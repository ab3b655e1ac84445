package org.homeward.deadlines.ladder.answers;

import java.time.LocalDate;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given.
 *
 * @param newDate for {@code newDate}
 * @param reason asked for with {@code newDate}
 * @param to for {@code passedTo}
 */
public record ReminderAnswerInput(
        ReminderAnswerKind kind,
        @Nullable LocalDate newDate,
        @Nullable ReminderAnswerReason reason,
        @Nullable AgencyCode to) {}
