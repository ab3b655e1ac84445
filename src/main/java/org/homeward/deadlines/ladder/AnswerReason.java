package org.homeward.deadlines.ladder;

/** Why a holder needs another date or passes a step on; the names are the codes of the API. */
public enum AnswerReason {
    waitingForDocuments,
    waitingForAgency,
    personUnavailable,
    noStaff,
    noTransport,
    wrongAgency,
    otherProvince,
    otherReason
}
