package org.homeward.studio.ownership;

import java.util.Set;

/**
 * A part of a file that can be somebody's own: a step, a way, a rule, a question.
 *
 * @param content what it says, in one way of writing
 * @param dueKeys the deadlines that it names
 */
record Piece(String content, OwningCountries whose, Set<String> dueKeys) {

    static final Piece NONE = new Piece("", OwningCountries.NOBODYS, Set.of());

    Piece(String content, OwningCountries whose) {
        this(content, whose, Set.of());
    }

    Piece with(String words) {
        return new Piece(content + words, whose, dueKeys);
    }
}
