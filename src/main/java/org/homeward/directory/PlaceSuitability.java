package org.homeward.directory;

/** For whom a place is, by what a person says of themselves (R22), how old they are and who came with them. */
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
