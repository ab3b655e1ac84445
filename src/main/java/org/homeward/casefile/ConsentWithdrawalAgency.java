package org.homeward.casefile;

import java.util.List;
import org.homeward.procedures.Consent;
import org.homeward.shared.AgencyCode;

/**
 * The agency that records a withdrawal: the host's case manager, before there is one the agency that asked for the consent; after the end
 * of the host's part the case holder at home.
 */
record ConsentWithdrawalAgency(boolean hostHasLeft, List<AgencyCode> host, List<AgencyCode> origin) {

    static ConsentWithdrawalAgency of(List<AgencyParticipation> parts) {
        return new ConsentWithdrawalAgency(
                parts.stream().anyMatch(part -> part.side() == BorderSide.host && part.wentWithTheSide()),
                holders(parts, BorderSide.host),
                holders(parts, BorderSide.origin));
    }

    boolean takes(GrantedCaseAccess view, Consent consent) {
        if (view.side() != BorderSide.host) {
            return hostHasLeft && origin.contains(view.agency());
        }
        return host.isEmpty() ? consent.by().equals(view.agency()) : host.contains(view.agency());
    }

    private static List<AgencyCode> holders(List<AgencyParticipation> parts, BorderSide side) {
        return parts.stream()
                .filter(part -> part.side() == side && part.holdsCase())
                .map(AgencyParticipation::agency)
                .toList();
    }
}
