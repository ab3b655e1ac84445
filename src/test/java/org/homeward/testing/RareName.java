package org.homeward.testing;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Family names of which no two sound alike: names are compared by their first four consonants, so that letters drawn at
 * random meet each other now and then.
 */
public final class RareName {

    private static final String CONSONANTS = "ptkfmnlrs";
    private static final int LENGTH = 4;
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private RareName() {}

    /** A family name that no other test of this run has. */
    public static String family() {
        var name = new StringBuilder();
        var left = GIVEN.getAndIncrement();
        for (var place = 0; place < LENGTH; place++) {
            name.append(CONSONANTS.charAt(left % CONSONANTS.length())).append('o');
            left /= CONSONANTS.length();
        }
        return name.append("rin").toString();
    }
}
