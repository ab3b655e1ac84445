package org.homeward.engine.wall;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the reasons to refuse a file, each once, up to a number that a person can read. */
final class Problems {

    private static final int MOST = 200;

    private final Set<Problem> found = new LinkedHashSet<>();

    void add(Element element, String reason) {
        add(element.label(), reason);
    }

    void add(String element, String reason) {
        if (found.size() < MOST) {
            found.add(new Problem(Printable.of(element), reason.replaceAll("\\p{Cntrl}+", " ")));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> list() {
        return List.copyOf(found);
    }
}
