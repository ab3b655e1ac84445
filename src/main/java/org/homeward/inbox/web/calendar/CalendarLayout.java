package org.homeward.inbox.web.calendar;

/** How the calendar is shown. */
enum CalendarLayout {
    month,
    list
}
