package org.homeward.casefile.rerouting;

import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/** These offices are blocked contacts of the case since now; told in the same transaction, and never to them. */
public record OfficesBarred(CaseNumber number, Set<AgencyCode> offices) {

    public OfficesBarred {
        offices = Set.copyOf(offices);
    }

    /** So that no log ever says which. */
    @Override
    public String toString() {
        return "OfficesBarred[" + number + "]";
    }
}
