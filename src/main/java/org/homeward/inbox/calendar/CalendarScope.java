package org.homeward.inbox.calendar;

/** The scopes of the calendar. The names are the codes of pages and API. */
public enum CalendarScope {
    /** Steps that the reader took. */
    mine,
    /** Steps of the reader's agency, taken or not. */
    agency
}
