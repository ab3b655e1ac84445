package org.homeward.shared;

/** From the country where the person is to the country of origin: {@code TH-KH}. Both may be the same. */
public record Corridor(CountryCode host, CountryCode origin) {

    /** Reads {@code TH-KH}; throws {@link IllegalArgumentException} for anything else. */
    public static Corridor of(String text) {
        if (text.length() != 5 || text.charAt(2) != '-') {
            throw new IllegalArgumentException("A corridor is two country codes with a hyphen");
        }
        return new Corridor(new CountryCode(text.substring(0, 2)), new CountryCode(text.substring(3)));
    }

    /** Whether there is no border between the two. */
    public boolean sameCountry() {
        return host.equals(origin);
    }

    @Override
    public String toString() {
        return host + "-" + origin;
    }
}
