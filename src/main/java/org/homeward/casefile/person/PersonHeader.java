package org.homeward.casefile.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The band about the person on top of a page, in its reader's words.
 *
 * @param name how to call the person; null if that isn't known or not for the reader
 * @param said what the person is like, as stated: gender, age, language; empty if nothing of it is for the reader
 * @param dangers what must not be missed, beside the blocked contacts
 * @param blocked whom not to contact; empty if nobody was named, or if it isn't for the reader
 */
public record PersonHeader(
        String number,
        @Nullable String name,
        boolean child,
        String said,
        List<Pair> pairs,
        List<String> dangers,
        List<String> blocked) {

    public PersonHeader {
        pairs = List.copyOf(pairs);
        dangers = List.copyOf(dangers);
        blocked = List.copyOf(blocked);
    }

    /** The same without the name, for who hid it. */
    public PersonHeader unnamed() {
        return new PersonHeader(number, null, child, said, pairs, dangers, blocked);
    }

    /** Whether it says anything beside the case's number and the child mark. */
    public boolean says() {
        return name != null || !said.isEmpty() || !pairs.isEmpty() || careful();
    }

    /** Whether something must not be missed. */
    public boolean careful() {
        return !dangers.isEmpty() || !blocked.isEmpty();
    }

    /**
     * A word and what is known of it.
     *
     * @param more the rest of a long text, or empty
     */
    public record Pair(String word, String text, String more) {}
}
