package org.homeward.directory;

import java.util.Map;
import org.homeward.shared.CountryCode;

/** A country in which agencies work with Homeward. */
public record Country(CountryCode code, Map<String, String> names) implements NamedEntry {

    public Country {
        names = Map.copyOf(names);
    }
}
