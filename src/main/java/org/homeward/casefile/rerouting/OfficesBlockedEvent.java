package org.homeward.casefile.rerouting;

import java.util.Set;
import org.homeward.casefile.BorderSide;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * These offices are blocked contacts of the case, since now or before: nothing may be left at them. Told in the same
 * transaction, and never to them; told again it changes nothing.
 *
 * @param held the sides on which one of them was the agency with which the person speaks
 */
public record OfficesBlockedEvent(CaseNumber number, Set<AgencyCode> offices, Set<BorderSide> held) {

    public OfficesBlockedEvent {
        offices = Set.copyOf(offices);
        held = Set.copyOf(held);
    }

    /** So that no log ever says which. */
    @Override
    public String toString() {
        return "OfficesBlockedEvent[" + number + "]";
    }
}
