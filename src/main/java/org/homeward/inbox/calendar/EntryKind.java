package org.homeward.inbox.calendar;

/** What a day of the calendar is about. The names are the codes of pages and API. */
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
