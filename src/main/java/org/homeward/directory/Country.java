package org.homeward.directory;

import java.util.Locale;
import java.util.Map;
import org.homeward.shared.CountryCode;

/** A country in which agencies work with Homeward. */
public record Country(CountryCode code, Map<String, String> names) {

    public Country {
        names = Map.copyOf(names);
    }

    /** Its name in the reader's language, else in English. */
    public String name(Locale locale) {
        return Names.in(names, locale);
    }
}
