package org.homeward.procedures;

import java.util.List;

/**
 * A line that a form shows; the page puts it into its reader's words.
 *
 * @param key of the message; empty for a text that stands as it is
 * @param arguments texts, days, agencies, words, sources, and lines of their own
 */
public record FormLine(String key, List<Object> arguments) {

    public FormLine {
        arguments = List.copyOf(arguments);
    }

    public static FormLine of(String key, Object... arguments) {
        return new FormLine(key, List.of(arguments));
    }

    /** A text that somebody wrote. */
    public static FormLine plain(String text) {
        return of("", text);
    }

    /** The word for a code that owners may have added: where the messages have none, the code stands. */
    public record Word(String key, String code) {}

    /** The title of a source. */
    public record Source(String id) {}
}
