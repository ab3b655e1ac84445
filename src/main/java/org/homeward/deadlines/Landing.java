package org.homeward.deadlines;

/** Where a due date goes that falls on a day without office. */
public enum Landing {
    next,
    previous,
    stay
}
