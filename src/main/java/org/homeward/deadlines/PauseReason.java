package org.homeward.deadlines;

/** The reasons for which a step's clock stands still (sop-facts 4.3); their names are the codes of the API. */
public enum PauseReason {
    /** The person stays as a witness, willing or by order (R17). */
    witnessHold,
    medicalHold,
    borderClosed,
    personsWish,
    /** Pauses the sender's own next step, never the counterpart's clock. */
    waitingForGovernment;

    /** Whether somebody has to look again, at most so many days on, whether it still holds (R17). */
    public boolean reviewed() {
        return this == witnessHold;
    }

    /**
     * Whether its cause lies outside the agency and the person: many steps may pause for it at once, and the other country may know it
     * too, since it tells nothing of the person (R8, R10).
     */
    public boolean crossesBorder() {
        return this == borderClosed || this == waitingForGovernment;
    }
}
