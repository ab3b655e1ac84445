package org.homeward.inbox.calendar;

/** The kinds of a calendar's days. The names are the codes of pages and API. */
public enum EntryKind {
    /** A step's due date. */
    due,
    /** The next talk with a person who decides; never late (R2). */
    talk,
    /** The day of a visit after the return. */
    visit,
    /** The day on which the person is handed over or goes home. */
    travel,
    /** The day for which a panel was called together. */
    meeting
}
