package org.homeward.casefile.known;

import java.util.List;
import org.homeward.casefile.FieldKey;

/**
 * An answer with its versions that the reader may see, the newest first; never none.
 *
 * @param standing the number of the version in force: the newest; of an answer that protects nobody the newest that the reader sees
 * @param right what the reader's agency may do about it
 */
public record AnswerWithVersions(FieldKey field, List<AnswerVersion> versions, long standing, Right right) {

    public AnswerWithVersions {
        versions = List.copyOf(versions);
    }

    public AnswerVersion newest() {
        return versions.get(0);
    }

    /** Whether the reader sees the version in force. */
    public boolean seen() {
        return standing == newest().id();
    }

    /** Whether the reader's agency may correct it, or at least make it stricter. */
    public boolean correctable() {
        return right == Right.own || right == Right.stricter;
    }

    /** The rights to correct an answer. */
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
