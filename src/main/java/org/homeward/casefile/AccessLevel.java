package org.homeward.casefile;

/** The part of a case that an agency sees. */
public enum AccessLevel {
    /** All that its function may. */
    full,
    /** Stage and dates up to the day its side's part ended. */
    status,
    /** Stage and its own step while a panel hears it. */
    panel,
    /** Its own step while it is at a border or gives a service. */
    ownStep,
    /** Nothing but the step that asks it for something. */
    asked,
    /** Its own answers, once its step is done or the case has ended, and that it has. */
    over
}
