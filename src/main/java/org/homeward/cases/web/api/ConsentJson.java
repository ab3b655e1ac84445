package org.homeward.cases.web.api;

import java.time.Instant;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.jspecify.annotations.Nullable;

/** One answer of the person for one purpose. */
public record ConsentJson(
        long id,
        String purpose,
        String recipient,
        String value,
        Instant answered,
        @Nullable Instant given,
        @Nullable Instant expires,
        @Nullable Instant withdrawn) {

    public static ConsentJson of(Consent consent) {
        var given = consent.value() != ConsentValue.Declined && consent.value() != ConsentValue.NotAsked;
        return new ConsentJson(
                consent.id(),
                consent.purpose().name(),
                consent.recipient(),
                consent.value().name(),
                consent.at(),
                given ? consent.at() : null,
                consent.expires(),
                consent.withdrawn());
    }
}
