package org.homeward.casefile;

/** How much of a case an agency sees: all that its function may, or stage and dates up to the day its part ended. */
public enum Level {
    full,
    status
}
