package org.homeward.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
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

    /**
     * The last day on which it holds; empty if it has none.
     *
     * @param zone of the country where it was asked for
     */
    public Optional<LocalDate> lastDay(ZoneId zone) {
        return Optional.ofNullable(expires).map(end -> LocalDate.ofInstant(end.minusNanos(1), zone));
    }

    /** Whether the country of origin may know of it: it concerns it by its purpose, or was asked for its own agencies. */
    public boolean seenByOrigin() {
        return purpose.seenByOrigin() || recipient.startsWith("origin.");
    }
}
