package org.homeward.casefile;

import java.time.Instant;
import java.util.Set;
import org.homeward.shared.AgencyCode;

/** What was sent to whom: for the person, who may ask, and for the receiver, who may have to destroy it (R4). */
public record Disclosure(Instant at, AgencyCode by, AgencyCode to, String message, Set<Category> categories) {

    public Disclosure {
        categories = Set.copyOf(categories);
    }
}
