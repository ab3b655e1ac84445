package org.homeward.casefile.known;

/** What a correction does to the text that stands. */
public enum How {
    /** Its words join those that stand. */
    add,
    /** It takes their place. */
    change
}
