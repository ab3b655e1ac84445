package org.homeward.notices;

/** Why somebody is told; its words are {@code notices.kind.<name>}. */
public enum NoticeKind {
    /** The step falls due soon. */
    reminder,
    /** The step falls due now. */
    due,
    /** The step is late; the notice's number is the ladder's level. */
    late,
    /** Somebody was asked again by hand to see to the step. */
    nudge,
    /** The other side's answer to a request is late. */
    answerLate,
    /** The other side asked something. */
    question,
    /** The other side answered what was asked. */
    answer,
    /** The step was passed on to the reader. */
    passedOn,
    /** A limit on custody is reached (R15). */
    custodyLimit,
    /** A permission to stay ends soon. */
    stayExpiry,
    /** Something that the person is entitled to ends soon. */
    entitlementEnd,
    /** A pause's planned end or review date has passed and nobody ended it. */
    pauseForgotten,
    /** The case may be about the person of another one; to its owner and the data protection officers only (R7). */
    possibleDuplicate,
    /** After time that nobody was told anything: the notice's number is how many steps wait. */
    summary
}
