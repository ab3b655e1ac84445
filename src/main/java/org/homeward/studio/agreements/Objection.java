package org.homeward.studio.agreements;

import java.time.Instant;
import org.homeward.shared.CountryCode;

/**
 * A process owner's objection to a change; it stands on the draft, and on the version that the draft becomes.
 *
 * @param by the account
 * @param reason in the owner's words
 */
public record Objection(String by, String country, String reason, Instant at) {

    static Objection of(String by, CountryCode country, String reason, Instant at) {
        return new Objection(by, country.value(), reason, at);
    }
}
