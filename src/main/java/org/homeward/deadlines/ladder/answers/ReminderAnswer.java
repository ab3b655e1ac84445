package org.homeward.deadlines.ladder.answers;

import java.time.Instant;
import java.time.LocalDate;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a step's holder to a reminder.
 *
 * @param agency the agency that answered
 * @param newDate the date that it promised; moves no due date
 * @param reason one of the reasons' codes
 * @param to to which agency the step was passed on
 */
public record ReminderAnswer(
        ReminderAnswerKind kind,
        Instant at,
        AgencyCode agency,
        @Nullable LocalDate newDate,
        @Nullable ReminderAnswerReason reason,
        @Nullable AgencyCode to) {}
