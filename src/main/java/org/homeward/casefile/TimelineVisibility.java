package org.homeward.casefile;

/** Which side may read an entry of the timeline. */
public enum TimelineVisibility {
    host,
    origin,
    both
}
