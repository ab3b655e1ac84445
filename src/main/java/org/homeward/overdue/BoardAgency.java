package org.homeward.overdue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * At whose desk something lies, as its reader may know it: a unit, or a country's units that aren't named to the reader.
 *
 * @param unit the agency's, only for {@link Kind#agency}
 */
public record BoardAgency(
        CountryCode country,
        @JsonIgnore Kind kind,
        @JsonIgnore @Nullable AgencyCode unit) {

    /** How much of it is named. */
    public enum Kind {
        /** One unit by its name. */
        agency,
        /** The country's shelters, whose names tell where they are (R9). */
        shelters,
        /** The other country's units: which of them works for the person isn't for the reader (R6). */
        units,
        /** The country as a whole. */
        country
    }

    static BoardAgency of(AgencyCode agency) {
        return new BoardAgency(agency.country(), Kind.agency, agency);
    }

    static BoardAgency of(CountryCode country, Kind kind) {
        return new BoardAgency(country, kind, null);
    }

    /** The code in an address: {@code TH-DATIP}, {@code TH.shelters}, {@code TH}. */
    @JsonProperty("agency")
    public String code() {
        return switch (kind) {
            case agency -> String.valueOf(unit);
            case country -> country.value();
            default -> country + "." + kind;
        };
    }

    /** Reads what {@link #code} wrote; throws {@link IllegalArgumentException} for anything else. */
    public static BoardAgency of(String code) {
        if (code.length() == 2) {
            return of(new CountryCode(code), Kind.country);
        }
        var dot = code.indexOf('.');
        return dot < 0
                ? of(new AgencyCode(code))
                : of(new CountryCode(code.substring(0, dot)), unnamed(code.substring(dot + 1)));
    }

    private static Kind unnamed(String word) {
        var kind = Kind.valueOf(word);
        if (kind == Kind.agency || kind == Kind.country) {
            throw new IllegalArgumentException("Not a kind of unnamed desk");
        }
        return kind;
    }
}
