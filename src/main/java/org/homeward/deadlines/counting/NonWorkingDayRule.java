package org.homeward.deadlines.counting;

/** The day to which a due date goes that falls on a day without office. */
public enum NonWorkingDayRule {
    next,
    previous,
    stay
}
