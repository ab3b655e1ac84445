package org.homeward.deadlines.counting;

/** In what a deadline is counted; the names are the codes of {@code sopDeadlines}. */
public enum DeadlineUnit {
    hour,
    calendarDay,
    workingDay,
    week,
    month,
    year,
    /** Due at the end of the calendar day on which the clock starts. */
    immediately
}
