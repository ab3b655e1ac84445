package org.homeward.inbox;

/** The scopes of a list of open steps. The names are the codes of pages and API. */
public enum InboxScope {
    /** Steps that the reader took. */
    mine,
    /** Steps of the reader's agency, taken or not. */
    agency,
    /** Steps of others in cases of the reader's agency. */
    waiting
}
