package org.homeward.studio.compare;

import java.util.Map;

/**
 * Something that a change names.
 *
 * @param kind how it is turned into words
 * @param value what it is: a text, a code, a number
 * @param translations the value in other languages, by language; empty for what has none
 * @param mark how it is marked
 */
public record Term(Kind kind, String value, Map<String, String> translations, Mark mark) {

    public Term {
        translations = Map.copyOf(translations);
    }

    /** How a value is turned into words. */
    public enum Kind {
        text,
        word,
        role,
        country,
        corridor,
        duration,
        source,
        language
    }

    /** How it is marked where words have colours. */
    public enum Mark {
        none,
        name,
        before,
        after
    }
}
