package org.homeward.engine.wall.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the reasons to refuse a file, each once, up to a number that a person can read. */
public final class RefusalReasons {

    private static final int MOST = 200;

    private final Set<RefusalReason> found = new LinkedHashSet<>();

    public void add(Element element, String reason) {
        add(element.label(), reason);
    }

    public void add(String element, String reason) {
        if (found.size() < MOST) {
            found.add(new RefusalReason(Printable.of(element), reason.replaceAll("\\p{Cntrl}+", " ")));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    public List<RefusalReason> list() {
        return List.copyOf(found);
    }
}
