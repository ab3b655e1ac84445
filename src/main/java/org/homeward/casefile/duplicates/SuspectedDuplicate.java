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
 * @param older the case that was there
 * @param kind what matches: identity, name or sound, or {@link DuplicateCheck#AGAIN}
 * @param byUser who typed the newer case, and so never learns of it
 * @param knowers who may learn of it
 */
public record SuspectedDuplicate(
        long id, Opened newer, Opened older, String kind, Instant at, String byUser, Knowers knowers) {

    /** The agencies that hold the older case now. */
    public Set<AgencyCode> holders() {
        return knowers.holders();
    }

    /** Whether that agency opened the newer one too. */
    public boolean openedBy(AgencyCode holder) {
        return newer.by().equals(holder);
    }

    public boolean mayLearn(CountryCode country) {
        return !knowers.hiddenFrom().contains(country);
    }

    /** One of the two, and who opened it. */
    public record Opened(CaseNumber number, AgencyCode by, Corridor corridor) {}

    /**
     * The agencies and officers that may learn of the pair.
     *
     * @param holders who holds the older case now, which is who opened it until it has gone on; never who has left it (R7, R14)
     * @param officersOf the countries whose data protection officers look at it
     * @param hiddenFrom the countries of origin that one of the two isn't shared with yet: they learn of neither (R3)
     */
    public record Knowers(Set<AgencyCode> holders, Set<CountryCode> officersOf, Set<CountryCode> hiddenFrom) {

        public Knowers {
            holders = Set.copyOf(holders);
            officersOf = Set.copyOf(officersOf);
            hiddenFrom = Set.copyOf(hiddenFrom);
        }
    }
}
