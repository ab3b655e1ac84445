package org.homeward.casefile.search;

import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/** Somebody looked for a person by name and was shown these cases; which name isn't told. */
public record PersonSearchedEvent(AgencyCode agency, String user, List<CaseNumber> found) {

    public PersonSearchedEvent {
        found = List.copyOf(found);
    }
}
