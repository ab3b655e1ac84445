package org.homeward.casefile;

import java.util.Optional;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;

/** On which side of the border an agency works in a case. */
public enum BorderSide {
    host("destination.case-manager"),
    origin("origin.provincial-welfare"),
    other("");

    private final String speaks;

    BorderSide(String speaks) {
        this.speaks = speaks;
    }

    /** On which side a country is. In a corridor without a border everybody is on the host's. */
    static BorderSide of(Corridor corridor, CountryCode country) {
        if (country.equals(corridor.host())) {
            return host;
        }
        return country.equals(corridor.origin()) ? origin : other;
    }

    /** Whether a reader there may go by it: police across the border need one that names their country (R10), and it alone opens to them. */
    boolean goesBy(Consent consent, CountryCode country) {
        return goesBy(consent.purpose(), consent.recipient(), country);
    }

    boolean goesBy(Purpose purpose, String recipient, CountryCode country) {
        return purpose != Purpose.ShareWithPolice
                || recipient.equals(country.value())
                || this == host && !CountryCode.isOne(recipient);
    }

    /** The role with which the person speaks there; empty beside the journey. */
    public Optional<SideRole> holder() {
        return speaks.isEmpty() ? Optional.empty() : Optional.of(SideRole.of(speaks));
    }

    /** Whether the person speaks with who holds the role, on one side or the other. */
    public static boolean isHolder(String role) {
        return host.speaks.endsWith("." + role) || origin.speaks.endsWith("." + role);
    }
}
