package org.homeward.overdue.bulk;

/** The reasons for which a step stays as it is; their names are the codes of the API. */
public enum UnchangedReason {
    /** It isn't the reader's agency's, or there is no such step: which of both isn't told. */
    otherAgency,
    /** It was finished meanwhile. */
    over,
    /** It waits for the person: nobody is reminded of it and it isn't escalated (R2), nor does a clock run to be paused. */
    personDecides,
    /** A limit on custody is a maximum and can't be paused (R15). */
    custodyLimit,
    /** The rule of its deadline allows no pause. */
    notPausable,
    /** A pause while waiting for another government never stops the clock for which that government waits. */
    counterpartsClock,
    /** A closed border stops only what waits for a journey. */
    notTravel,
    /** Its clock stands still. */
    paused,
    remindedToday,
    /** A deadline of its kind has no levels to tell. */
    noLevels,
    /** Everybody has been told already. */
    atTop,
    /** A supervisor's step, and the one it was to go to is none. */
    supervisorsOnly,
    /** A case worker's step, and the one it was to go to is none. */
    caseWorkersOnly,
    /** The step's rule doesn't allow it now. */
    notNow,
    /** Somebody worked on the case at the same moment, or it failed; it may be tried again. */
    busy
}
