package org.homeward.overdue;

/** The orders of a list, the oldest first. */
public enum BoardSort {
    due,
    opened
}
