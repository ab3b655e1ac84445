package org.homeward.casefile;

/** The sides that may read an entry of the timeline. */
public enum TimelineVisibility {
    host,
    origin,
    both
}
