package org.homeward.casefile;

import java.time.Instant;
import java.util.Set;
import org.homeward.shared.AgencyCode;

/**
 * What was sent to whom: for the person, who may ask, and for the receiver, who may have to destroy it (R4).
 *
 * @param fields the names in the file of the answers that went along
 * @param lastRecord the file's last version at that moment: later ones weren't sent
 */
public record Disclosure(
        long id,
        Instant at,
        AgencyCode by,
        AgencyCode to,
        String message,
        Set<Category> categories,
        Set<String> fields,
        long lastRecord) {

    public Disclosure {
        categories = Set.copyOf(categories);
        fields = Set.copyOf(fields);
    }

    /** Whether this version of the field was the newest one when the field went along. */
    public boolean took(String field, long record, long next) {
        return fields.contains(field) && record <= lastRecord && next > lastRecord;
    }
}
