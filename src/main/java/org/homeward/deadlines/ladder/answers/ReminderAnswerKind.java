package org.homeward.deadlines.ladder.answers;

/** The answers that a holder may give to a reminder; their names are the codes of the API. */
public enum ReminderAnswerKind {
    /** We know. */
    seen,
    /** We will have done it on another date: the agency's own promise. */
    newDate,
    /** Another agency of our country does it. */
    passedTo
}
