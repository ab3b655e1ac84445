package org.homeward.casefile;

/**
 * How much of a case an agency sees: all that its function may, or stage and dates up to the day its part ended, or
 * stage and its own step while a panel hears it, or while it is at a border or gives a service, or nothing but the step that
 * asks it for something.
 */
public enum Level {
    full,
    status,
    panel,
    ownStep,
    asked
}
