package org.homeward.casefile;

import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;

/**
 * The person takes back a consent, or the day passes until which it was given: what it carried stops, nothing else (R5).
 *
 * @param expired whether its day passed, and the person said nothing
 * @param explained whether the person knows already what stops, and has the list of what was sent
 */
public record ConsentWithdrawn(
        CaseNumber number,
        Purpose purpose,
        String recipient,
        long consent,
        AgencyCode agency,
        String user,
        boolean expired,
        boolean explained) {

    /** Whether the agencies there had it. */
    public boolean concerns(Side side, CountryCode country) {
        return side.goesBy(purpose, recipient, country);
    }
}
