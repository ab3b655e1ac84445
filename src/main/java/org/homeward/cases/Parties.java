package org.homeward.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseView;
import org.homeward.casefile.Part;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which agencies of a case its reader may know by name, and which only by their country. */
@Component
class Parties {

    private final CaseAccess access;

    Parties(CaseAccess access) {
        this.access = access;
    }

    /** Those that take part; a status view knows those of its time. */
    List<Part> participants(CaseView view) {
        var asOf = view.asOf();
        return access.participants(view).stream()
                .filter(part -> asOf == null || !part.since().isAfter(asOf))
                .toList();
    }

    Known known(CaseView view) {
        return new Known(access.participants(view).stream().map(Part::agency).collect(Collectors.toSet()));
    }

    /** The agencies that a reader knows by name. */
    record Known(Set<AgencyCode> agencies) {

        @Nullable
        Party party(@Nullable AgencyCode agency) {
            return agency == null ? null : of(agency);
        }

        Party of(AgencyCode agency) {
            return new Party(agency.country(), agencies.contains(agency) ? agency : null);
        }
    }
}
