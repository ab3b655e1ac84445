package org.homeward.deadlines.counting;

/** The kinds of deadlines (safety rules, "What a deadline is"); their names are the codes of {@code sopDeadlines}. */
public enum DeadlineKind {
    /** Late is the agency's. */
    agencyDue,
    /** No due date, at most a next talk; never late (R2). */
    personDecides,
    /** A maximum, not a due date; runs to the minute (R15). */
    custodyMax,
    stayExpiry,
    entitlementEnd,
    meetingCycle,
    compliance
}
