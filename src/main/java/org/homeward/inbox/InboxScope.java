package org.homeward.inbox;

/** Whose open steps a list shows. The names are the codes of pages and API. */
public enum InboxScope {
    /** Steps that the reader took. */
    mine,
    /** Steps of the reader's agency, taken or not. */
    agency,
    /** What others have to do in cases of the reader's agency. */
    waiting
}
