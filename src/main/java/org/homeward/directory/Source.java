package org.homeward.directory;

import java.util.Locale;
import java.util.Map;

/**
 * The source of a fact of the directory or of a deadline.
 *
 * @param id the sop-facts id ({@code S47}, {@code D9}), or {@code default} for what has no source
 * @param titles its title by language
 * @param address where it can be read, empty if nowhere
 * @param sayings what it says, in one sentence, by language
 */
public record Source(String id, Map<String, String> titles, String address, Map<String, String> sayings) {

    public Source {
        titles = Map.copyOf(titles);
        sayings = Map.copyOf(sayings);
    }

    /** Its title in the reader's language, else in English. */
    public String title(Locale locale) {
        return TranslatedNames.in(titles, locale);
    }

    /** The text of the source in the reader's language, else in English. */
    public String says(Locale locale) {
        return TranslatedNames.in(sayings, locale);
    }

    static Source of(DirectoryRow row) {
        return new Source(row.text("id"), row.byLanguage("title"), row.textOrEmpty("address"), row.byLanguage("says"));
    }
}
