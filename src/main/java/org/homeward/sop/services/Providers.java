package org.homeward.sop.services;

import java.util.List;
import java.util.Optional;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.limits.RecipientLimits;
import org.homeward.directory.Directory;
import org.homeward.directory.Today;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Referral;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.SideRole;
import org.springframework.stereotype.Component;

/**
 * Who gives a service: the directory's role of the service, then those it names as the second, third to ask; none that is a
 * blocked contact of the case, nor of a kind to which the person lets nothing go for services.
 */
@Component
class Providers {

    private final Directory directory;
    private final CaseFactsRecords facts;
    private final BarredOffices barred;
    private final RecipientLimits limits;
    private final Today today;

    Providers(Directory directory, CaseFactsRecords facts, BarredOffices barred, RecipientLimits limits, Today today) {
        this.limits = limits;
        this.barred = barred;
        this.directory = directory;
        this.facts = facts;
        this.today = today;
    }

    /** Whose turn it is; empty if nobody gives the service. */
    Optional<AgencyCode> next(Referral referral) {
        return referral.next(holders(referral).stream()
                .filter(limits.allows(referral.number(), Purpose.Services))
                .toList());
    }

    /** Whether agencies give the service and the person lets it go to none of them. */
    boolean areLeftOut(Referral referral) {
        var all = holders(referral);
        return !all.isEmpty() && all.stream().noneMatch(limits.allows(referral.number(), Purpose.Services));
    }

    private List<AgencyCode> holders(Referral referral) {
        var wanted = new SideRole(referral.side(), referral.role());
        var place = facts.of(referral.number()).place();
        return directory.holdersInTurn(wanted, place, today.in(wanted.country(place.corridor()))).stream()
                .filter(barred.open(referral.number()))
                .toList();
    }
}
