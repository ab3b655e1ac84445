package org.homeward.casefile;

/** On which side of the border an agency works in a case. */
public enum Side {
    host,
    origin,
    other
}
