package org.homeward.directory;

import java.util.Map;
import org.homeward.shared.CountryCode;

/** A province by its ISO 3166-2 code, {@code KH-1}. */
public record Province(String code, CountryCode country, Map<String, String> names) implements NamedEntry {

    public Province {
        names = Map.copyOf(names);
    }
}
