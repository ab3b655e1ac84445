package org.homeward.channel.questions;

/** Whether something can be asked of the other side of a case now, or why not. */
public enum QuestionPermission {
    possible,
    /** Both sides are in one country. */
    noBorder,
    /** Nothing was sent to the other side yet, so nobody there knows of the case (R3). */
    notShared,
    /** The person took the share back (R4). */
    withdrawn,
    /** The unit with which the agency was in touch no longer works on the case. */
    nobodyThere,
    ended
}
