package org.homeward.deadlines.ladder.answers;

/** The reasons for which a holder needs another date or passes a step on; their names are the codes of the API. */
public enum ReminderAnswerReason {
    waitingForDocuments,
    waitingForAgency,
    personUnavailable,
    noStaff,
    noTransport,
    wrongAgency,
    otherProvince,
    otherReason;

    /** Whether it tells nothing of the person, so that the other country may know it too (R8, R10). */
    public boolean crossesBorder() {
        return this != personUnavailable;
    }
}
