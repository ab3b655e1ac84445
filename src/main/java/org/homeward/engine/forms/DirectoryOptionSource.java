package org.homeward.engine.forms;

import java.util.List;
import java.util.Locale;
import org.homeward.shared.Corridor;
import org.jspecify.annotations.Nullable;

/** Gives the options of a directory's list as they are today, their words in the reader's language. */
@FunctionalInterface
public interface DirectoryOptionSource {

    /** For forms without such lists. */
    DirectoryOptionSource NONE = (list, part, language) -> List.of();

    /**
     * The options in the order of the data.
     *
     * @param part which part of the list, such as {@code adult.first} of the indicators; null for all of it
     */
    List<Option> options(DirectoryOptionList list, @Nullable String part, Locale language);

    /** The lists for a case between these two countries: a border is crossed where they have a crossing. */
    default DirectoryOptionSource of(Corridor corridor) {
        return this;
    }

    /** The lists with the rows that aren't offered here, too: an answered row keeps its word. */
    default DirectoryOptionSource whole() {
        return this;
    }
}
