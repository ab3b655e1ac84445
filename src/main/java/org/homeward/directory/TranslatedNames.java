package org.homeward.directory;

import java.util.Locale;
import java.util.Map;

/** Names by language, with English where a language has none. */
final class TranslatedNames {

    static final String FALLBACK = "en";

    private TranslatedNames() {}

    static String in(Map<String, String> names, Locale locale) {
        var name = names.get(locale.getLanguage());
        return name == null ? names.getOrDefault(FALLBACK, "") : name;
    }
}
