package org.homeward.cases;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * An agency that takes part, sent, got or did something, as far as the reader may know it.
 *
 * @param agency null where only the country is for the reader: which unit works for the person there isn't (R6, R9)
 * @param shelter whether it is a shelter whose name isn't for the reader
 */
@JsonPropertyOrder({"agency", "country"})
public record CaseParty(CountryCode country, @Nullable AgencyCode agency, boolean shelter) {

    /** Whether this is the agency, by name. */
    public boolean is(AgencyCode other) {
        return other.equals(agency);
    }
}
