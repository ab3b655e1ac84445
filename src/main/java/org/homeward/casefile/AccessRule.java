package org.homeward.casefile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A cell of the access matrix: conditions that must all hold.
 *
 * @param never nothing may be seen
 * @param sides only agencies of these sides
 * @param consents the person must have agreed to each
 */
record AccessRule(boolean never, Set<Side> sides, Set<Purpose> consents) {

    static final AccessRule NEVER = of("no");

    /**
     * Reads {@code yes}, {@code no}, {@code ownForm}, {@code host}, {@code origin}, {@code consent:<Purpose>}, or several
     * with semicolons. {@code ownForm} adds nothing: only the form of an own open step is ever filled with what is known.
     */
    static AccessRule of(String text) {
        var sides = EnumSet.allOf(Side.class);
        var consents = EnumSet.noneOf(Purpose.class);
        var parts = Arrays.stream(text.split(";")).map(String::strip).toList();
        for (var part : parts) {
            if (part.startsWith("consent:")) {
                consents.add(Purpose.valueOf(part.substring("consent:".length())));
            } else if (part.equals("host") || part.equals("origin")) {
                sides.retainAll(EnumSet.of(Side.valueOf(part)));
            } else if (!Set.of("yes", "no", "ownForm").contains(part)) {
                throw new IllegalStateException("The access matrix has an unknown rule: " + part);
            }
        }
        return new AccessRule(parts.contains("no"), sides, consents);
    }
}
