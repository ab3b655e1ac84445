package org.homeward.deadlines.ladder;

/** Those whom a rung tells, seen from the step's holder; the names are the codes of {@code escalationLadder}. */
public enum RungAddressee {
    /** The person who took the step, else the agency's people whose work it is. */
    holder,
    /** All caseworkers of the holder's agency. */
    agency,
    /** The supervisors of the holder's agency. */
    supervisor,
    /** The provincial office of the holder's country, else the agency above the holder's. */
    provincial,
    nationalFocalPoint,
    /** That of the holder's country, and after the share that of the other side (R3). */
    bothFocalPoints,
    /** The same two desks, which carry the case for COMMIT: number, stage and dates only. */
    commitFocalPoint,
    childProtectionLead,
    panelChair,
    destinationFocalPoint,
    /** That of the holder's country (R15). */
    dataProtectionOfficer,
    /** The person who paused the step. */
    pauser
}
