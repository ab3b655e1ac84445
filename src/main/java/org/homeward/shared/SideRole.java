package org.homeward.shared;

import java.util.regex.Pattern;

/**
 * A role as models write it: {@code origin.focal-point}.
 *
 * @param side {@code destination}, {@code origin}, or a country's code
 * @param role as the directory lists it, {@code focal-point}
 */
public record SideRole(String side, String role) {

    public static final String DESTINATION = "destination";
    public static final String ORIGIN = "origin";

    private static final Pattern SIDE = Pattern.compile(DESTINATION + "|" + ORIGIN + "|[A-Z]{2}");
    private static final Pattern ROLE = Pattern.compile("[a-z][A-Za-z0-9-]*");

    public SideRole {
        if (!SIDE.matcher(side).matches() || !ROLE.matcher(role).matches()) {
            throw new IllegalArgumentException("A role of a model is a side and a role with a dot");
        }
    }

    /** Reads {@code origin.focal-point}; throws {@link IllegalArgumentException} for anything else. */
    public static SideRole of(String text) {
        var dot = text.indexOf('.');
        return new SideRole(text.substring(0, Math.max(0, dot)), text.substring(dot + 1));
    }

    /** A role in a country, on the side that this country has in the corridor; the host's without a border. */
    public static SideRole heldIn(CountryCode country, Corridor corridor, String role) {
        if (country.equals(corridor.host())) {
            return new SideRole(DESTINATION, role);
        }
        return new SideRole(country.equals(corridor.origin()) ? ORIGIN : country.value(), role);
    }

    /** Another role on the same side. */
    public SideRole beside(String other) {
        return new SideRole(side, other);
    }

    /** The country in which it is held. */
    public CountryCode country(Corridor corridor) {
        return switch (side) {
            case DESTINATION -> corridor.host();
            case ORIGIN -> corridor.origin();
            default -> new CountryCode(side);
        };
    }

    @Override
    public String toString() {
        return side + "." + role;
    }
}
