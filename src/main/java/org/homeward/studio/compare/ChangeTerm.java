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
public record ChangeTerm(Kind kind, String value, Map<String, String> translations, Mark mark) {

    public ChangeTerm {
        translations = Map.copyOf(translations);
    }

    /** A text as it is written. */
    static ChangeTerm text(String value) {
        return new ChangeTerm(Kind.text, value, Map.of(), Mark.none);
    }

    /** A text with what it is in other languages. */
    static ChangeTerm text(String value, Map<String, String> translations) {
        return new ChangeTerm(Kind.text, value, translations, Mark.none);
    }

    /** A word of our own, {@code compare.word.<code>}. */
    static ChangeTerm word(String code) {
        return new ChangeTerm(Kind.word, code, Map.of(), Mark.none);
    }

    static ChangeTerm of(Kind kind, String value) {
        return new ChangeTerm(kind, value, Map.of(), Mark.none);
    }

    ChangeTerm marked(Mark other) {
        return new ChangeTerm(kind, value, translations, other);
    }

    ChangeTerm name() {
        return marked(Mark.name);
    }

    ChangeTerm before() {
        return marked(Mark.before);
    }

    ChangeTerm after() {
        return marked(Mark.after);
    }

    /** How a value is turned into words. */
    public enum Kind {
        /** As it is, in the reader's language if it is there. */
        text,
        /** A word of our own. */
        word,
        /** Several words of our own, by commas. */
        words,
        /** A role with its side, {@code origin.focal-point}. */
        role,
        /** An amount and a unit, {@code 30 calendarDay}, or an ISO period. */
        duration,
        /** Country, corridor and child of a rule, {@code TH||true}. */
        where,
        /** The key of a source. */
        source,
        /** Codes of languages, by commas. */
        languages,
        /** The name of a message. */
        message,
        /** A condition, with marks where words of our own stand. */
        condition,
        /** A decision, {@code <id>|<name>}. */
        table,
        /** A column of a table, {@code <name>|<label>}. */
        column,
        /** A cell of a table, {@code <column>|<text>}. */
        cell,
        /** The cells of a row, a line each: {@code <column>|<label>|<text>}. */
        row,
        /** The key of a deadline that no step has. */
        deadline,
        /** A stage of a case. */
        stage,
        /** A code that the procedures use, such as an outcome. */
        code
    }

    /** How it is marked where words have colours. */
    public enum Mark {
        none,
        name,
        before,
        after
    }
}
