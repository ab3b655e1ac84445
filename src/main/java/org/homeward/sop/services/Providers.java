package org.homeward.sop.services;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.limits.RecipientLimits;
import org.homeward.directory.Directory;
import org.homeward.directory.RoutedRole;
import org.homeward.directory.Today;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.springframework.stereotype.Component;

/**
 * Who gives a service: the directory's role of the service, then those it names as the second, third to ask; none that is a
 * blocked contact of the case, nor of a kind to which the person lets nothing go for services.
 */
@Component
class Providers {

    private static final int MOST = 9;

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

    /** Whose turn it is: one that wasn't asked yet, then the first again; empty if nobody holds the role. */
    Optional<AgencyCode> next(Referral referral) {
        var all = of(referral);
        return all.stream()
                .filter(agency -> !referral.asked().contains(agency))
                .findFirst()
                .or(() -> all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(all.get(referral.asked().size() % all.size())));
    }

    /** Whether agencies give the service and the person lets it go to none of them. */
    boolean areLeftOut(Referral referral) {
        var all = holders(referral);
        return !all.isEmpty() && all.stream().noneMatch(limits.allows(referral.number(), Purpose.Services));
    }

    CountryCode country(Referral referral) {
        return new SideRole(referral.side(), referral.role())
                .country(facts.of(referral.number()).corridor());
    }

    private List<AgencyCode> of(Referral referral) {
        return holders(referral).stream()
                .filter(limits.allows(referral.number(), Purpose.Services))
                .toList();
    }

    private List<AgencyCode> holders(Referral referral) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(place -> place == 1 ? referral.role() : referral.role() + "-" + place)
                .map(role -> holder(referral, role).map(RoutedRole::agency).orElse(null))
                .takeWhile(Objects::nonNull)
                .filter(barred.open(referral.number()))
                .distinct()
                .toList();
    }

    private Optional<RoutedRole> holder(Referral referral, String role) {
        var wanted = new SideRole(referral.side(), role);
        var place = facts.of(referral.number()).place();
        return directory.holderOf(wanted, place, today.in(wanted.country(place.corridor())));
    }
}
