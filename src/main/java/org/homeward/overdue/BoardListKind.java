package org.homeward.overdue;

/** The lists of a board. Their names are the codes of pages and API. */
public enum BoardListKind {
    /** Past their due date (R2: only what is an agency's to do). */
    late,
    /** Due within three working days. */
    soon,
    /** Their clock stands still. */
    paused,
    /** Their pause should have ended or been reviewed. */
    past,
    /** Asked of another country and not answered. */
    requests,
    /** All that agencies have to do. */
    all
}
