package org.homeward.overdue;

/** The reasons for which a step waits, told from the data alone. */
public enum DelayCause {
    /** Its clock stands still for a reason. */
    paused,
    /** Another country asked for it and has no answer. */
    noAnswer,
    /** It opened after its date, for a longer time than it is open: the steps before it took the time. */
    openedLate,
    /** Nobody holds the role; the focal point got it. */
    unrouted,
    /** The same office asked somebody across the border and has no answer. */
    waitsForOther,
    /** Nobody has taken it. */
    nobodyTook,
    /** Somebody took it and hasn't handed it in. */
    notHandedIn
}
