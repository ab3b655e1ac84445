package org.homeward.procedures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
@JsonPropertyOrder({"id", "purpose", "recipient", "value", "answered", "given"})
public record Consent(
        long id,
        @JsonIgnore CaseNumber number,
        Purpose purpose,
        String recipient,
        ConsentValue value,
        @JsonProperty("answered") Instant at,
        @Nullable Instant expires,
        @Nullable Instant withdrawn,
        @JsonIgnore AgencyCode by,
        @JsonIgnore @Nullable StepId step) {

    /** When the person agreed; null if the person was not asked, or said no. */
    @JsonProperty
    @Nullable
    Instant given() {
        return value == ConsentValue.Declined || value == ConsentValue.NotAsked ? null : at;
    }

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
