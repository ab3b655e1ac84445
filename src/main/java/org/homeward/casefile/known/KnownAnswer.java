package org.homeward.casefile.known;

import java.util.List;
import org.homeward.casefile.FieldKey;

/**
 * An answer with its versions that the reader may see, the newest first; never none.
 *
 * @param right what the reader's agency may do about it
 */
public record KnownAnswer(FieldKey field, List<KnownVersion> versions, Right right) {

    public KnownAnswer {
        versions = List.copyOf(versions);
    }

    public KnownVersion newest() {
        return versions.get(0);
    }

    /** Whether the reader's agency may correct it, or at least make it stricter. */
    public boolean correctable() {
        return right == Right.own || right == Right.stricter;
    }

    /** Who may correct an answer. */
    public enum Right {
        /** It is the reader's agency's. */
        own,
        /** It is another agency's and protects the person: the reader's may make it stricter, and ask for the rest. */
        stricter,
        /** It is another agency's, which can be asked. */
        none,
        /** The case is over. */
        over
    }
}
