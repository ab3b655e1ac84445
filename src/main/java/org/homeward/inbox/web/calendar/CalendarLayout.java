package org.homeward.inbox.web.calendar;

/** The layouts of the calendar. */
enum CalendarLayout {
    month,
    list
}
