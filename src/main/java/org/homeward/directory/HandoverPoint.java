package org.homeward.directory;

import java.util.List;
import java.util.Map;
import org.homeward.shared.CountryCode;

/** A place where persons are handed over, by its code: {@code poipet}. */
public record HandoverPoint(String code, List<CountryCode> countries, Map<String, String> names, String source)
        implements NamedEntry {

    public HandoverPoint {
        countries = List.copyOf(countries);
        names = Map.copyOf(names);
    }
}
