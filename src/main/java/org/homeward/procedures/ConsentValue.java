package org.homeward.procedures;

/** The answer to a question for consent. Not asked, declined and withdrawn are three values (R1). */
public enum ConsentValue {
    NotAsked,
    Given,
    Declined,
    Withdrawn,
    Expired,
    /** A guardian stood beside it; the person is 18 now and is asked anew (R20). */
    EndedAt18;

    /** Whether what was sent under an earlier yes is taken back with it; at 18 the person is asked first. */
    public boolean takesBack() {
        return this != Given && this != EndedAt18;
    }
}
