package org.homeward.overdue;

/** What a list is ordered by, the oldest first. */
public enum BoardSort {
    due,
    opened
}
