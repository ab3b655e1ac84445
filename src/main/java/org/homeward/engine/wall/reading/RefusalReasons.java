package org.homeward.engine.wall.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the reasons to refuse a file, each once, up to a number that a person can read. */
public final class RefusalReasons {

    private static final int MOST = 200;

    private final Set<RefusalReason> found = new LinkedHashSet<>();

    /** Says it of an element, as {@link Sentence#of}. */
    public void add(XmlElement element, String code, String english, Object... named) {
        add(element, Sentence.of(code, english, named));
    }

    public void add(XmlElement element, Sentence said) {
        add(element.label(), said);
    }

    /** Says it of what has this name, as {@link Sentence#of}. */
    public void add(String element, String code, String english, Object... named) {
        add(element, Sentence.of(code, english, named));
    }

    public void add(String element, Sentence said) {
        if (found.size() < MOST) {
            found.add(new RefusalReason(PrintableText.of(element), said));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    public List<RefusalReason> list() {
        return List.copyOf(found);
    }
}
