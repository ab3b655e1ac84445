package org.homeward.engine.wall.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the reasons to refuse a file, each once, up to a number that a person can read. */
public final class RefusalReasons {

    private static final int MOST = 200;

    private final Set<RefusalReason> found = new LinkedHashSet<>();

    /** Says it of an element, as {@link ProblemText#of}. */
    public void add(XmlElement element, String code, String english, Object... named) {
        add(element, ProblemText.of(code, english, named));
    }

    public void add(XmlElement element, ProblemText said) {
        add(element.label(), said);
    }

    /** Says it of what has this name, as {@link ProblemText#of}. */
    public void add(String element, String code, String english, Object... named) {
        add(element, ProblemText.of(code, english, named));
    }

    public void add(String element, ProblemText said) {
        if (found.size() < MOST) {
            found.add(new RefusalReason(SafeMessageText.of(element), said));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    public List<RefusalReason> list() {
        return List.copyOf(found);
    }
}
