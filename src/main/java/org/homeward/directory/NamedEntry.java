package org.homeward.directory;

import java.util.Locale;
import java.util.Map;

/** A thing with names by language; it always has one in English. */
public interface NamedEntry {

    Map<String, String> names();

    /** Its name in the reader's language, else in English. */
    default String name(Locale locale) {
        return TranslatedNames.in(names(), locale);
    }
}
