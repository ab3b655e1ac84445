package org.homeward.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.homeward.directory.Today;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the person for one purpose.
 *
 * @param recipient to whom, a code: Family, Authorities, a country code, an agency code ...
 * @param at when the answer was given
 * @param by the agency that asked
 * @param step in which it was asked; null outside a step
 */
public record Consent(
        long id,
        CaseNumber number,
        Purpose purpose,
        String recipient,
        ConsentValue value,
        Instant at,
        @Nullable Instant expires,
        @Nullable Instant withdrawn,
        AgencyCode by,
        @Nullable StepId step) {

    /** Whether it stands at that time. */
    public boolean stands(Instant now) {
        return value == ConsentValue.Given && (expires == null || now.isBefore(expires));
    }

    /** The last day on which it holds, where it was asked for; empty if it has none. */
    public Optional<LocalDate> lastDay(Today today) {
        return Optional.ofNullable(expires).map(end -> today.at(end.minusNanos(1), by.country()));
    }

    /** Whether a reader there may go by it: police across the border need one that names their country (R10), and it alone opens to them. */
    boolean concerns(Side side, CountryCode country) {
        return concerns(purpose, recipient, side, country);
    }

    static boolean concerns(Purpose purpose, String recipient, Side side, CountryCode country) {
        return purpose != Purpose.ShareWithPolice
                || recipient.equals(country.value())
                || side == Side.host && !CountryCode.isOne(recipient);
    }

    /** Whether the country of origin may know of it: it concerns it by its purpose, or was asked for its own agencies. */
    boolean seenByOrigin() {
        return purpose.seenByOrigin() || recipient.startsWith("origin.");
    }
}
