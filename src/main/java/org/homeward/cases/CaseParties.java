package org.homeward.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.ShelterNameAccess;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which agencies of a case its reader may know by name, and which only by their country. */
@Component
class CaseParties {

    private final CaseAccess access;
    private final ShelterNameAccess shelters;

    CaseParties(CaseAccess access, ShelterNameAccess shelters) {
        this.access = access;
        this.shelters = shelters;
    }

    /** Those that take part; a status view knows those of its time. */
    List<ParticipatingAgency> participants(GrantedCaseAccess view) {
        var asOf = view.asOf();
        var known = known(view);
        return access.participants(view).stream()
                .filter(part -> asOf == null || !part.since().isAfter(asOf))
                .map(part -> new ParticipatingAgency(known.of(part.agency()), part.side(), part.since(), part.leftAt()))
                .toList();
    }

    Known known(GrantedCaseAccess view) {
        var agencies = access.participants(view).stream()
                .map(AgencyParticipation::agency)
                .collect(Collectors.toSet());
        return new Known(
                agencies,
                agencies.stream().filter(agency -> shelters.hides(agency, view)).collect(Collectors.toSet()));
    }

    /**
     * The agencies that a reader knows.
     *
     * @param shelters those of them that stay without a name
     */
    record Known(Set<AgencyCode> agencies, Set<AgencyCode> shelters) {

        @Nullable
        CaseParty party(@Nullable AgencyCode agency) {
            return agency == null ? null : of(agency);
        }

        CaseParty of(AgencyCode agency) {
            var shelter = shelters.contains(agency);
            return new CaseParty(agency.country(), agencies.contains(agency) && !shelter ? agency : null, shelter);
        }
    }
}
