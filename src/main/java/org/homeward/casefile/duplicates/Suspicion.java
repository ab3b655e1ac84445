package org.homeward.casefile.duplicates;

import java.time.Instant;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;

/**
 * Two cases that may be about one person, in codes.
 *
 * @param newer the case at whose opening it was noticed
 * @param older the case that was there; its owner is the agency that opened it (R7)
 * @param kind what matches: identity, name or sound
 * @param byUser who typed the newer case, and so never learns of it
 * @param hiddenFrom the countries of origin that one of the two isn't shared with yet: they learn of neither (R3)
 */
public record Suspicion(
        long id, Opened newer, Opened older, String kind, Instant at, String byUser, Set<CountryCode> hiddenFrom) {

    public Suspicion {
        hiddenFrom = Set.copyOf(hiddenFrom);
    }

    /** Whether one agency opened both. */
    public boolean withinOneAgency() {
        return newer.by().equals(older.by());
    }

    public boolean mayLearn(CountryCode country) {
        return !hiddenFrom.contains(country);
    }

    /** One of the two, and who opened it. */
    public record Opened(CaseNumber number, AgencyCode by, Corridor corridor) {}
}
