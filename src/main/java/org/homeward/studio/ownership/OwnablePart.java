package org.homeward.studio.ownership;

import java.util.Set;

/**
 * A part of a file that can be somebody's own: a step, a way, a rule, a question.
 *
 * @param content what it says, in one way of writing
 * @param dueKeys the deadlines that it names
 */
record OwnablePart(String content, OwningCountries whose, Set<String> dueKeys) {

    static final OwnablePart NONE = new OwnablePart("", OwningCountries.NOBODYS, Set.of());

    OwnablePart(String content, OwningCountries whose) {
        this(content, whose, Set.of());
    }

    OwnablePart with(String words) {
        return new OwnablePart(content + words, whose, dueKeys);
    }
}
