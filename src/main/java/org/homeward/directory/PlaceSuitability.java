package org.homeward.directory;

/** The people for whom a place is, by their own statement (R22), age and company. */
public enum PlaceSuitability {
    women,
    men,
    girls,
    boys,
    /** Some places for men take them too. */
    boysFrom15,
    /** Persons who came with their family, whom nobody parts. */
    families
}
