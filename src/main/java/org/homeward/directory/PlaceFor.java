package org.homeward.directory;

/** For whom a place is, by what a person says of themselves (R22). */
public enum PlaceFor {
    women,
    men,
    girls,
    boys
}
