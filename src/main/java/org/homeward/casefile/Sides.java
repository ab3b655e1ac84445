package org.homeward.casefile;

import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;

/** Which side a country is on. In a corridor without a border everybody is on the host's. */
final class Sides {

    private Sides() {}

    static Side of(Corridor corridor, CountryCode country) {
        if (country.equals(corridor.host())) {
            return Side.host;
        }
        return country.equals(corridor.origin()) ? Side.origin : Side.other;
    }
}
