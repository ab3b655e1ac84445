package org.homeward.sop.services;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homeward.directory.Directory;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Who gives a service: the directory's role of the service, then those it names as the second, third to ask. */
@Component
class Providers {

    private static final int MOST = 9;

    private final Directory directory;
    private final CaseFactsRecords facts;
    private final Clock clock;

    Providers(Directory directory, CaseFactsRecords facts, Clock clock) {
        this.directory = directory;
        this.facts = facts;
        this.clock = clock;
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

    CountryCode country(Referral referral) {
        var corridor = facts.of(referral.number()).corridor();
        return referral.side().equals("origin") ? corridor.origin() : corridor.host();
    }

    private List<AgencyCode> of(Referral referral) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(place -> place == 1 ? referral.role() : referral.role() + "-" + place)
                .map(role -> holder(referral, role).map(RoutedRole::agency).orElse(null))
                .takeWhile(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Optional<RoutedRole> holder(Referral referral, String role) {
        var known = facts.of(referral.number());
        var country = country(referral);
        var province = country.equals(known.corridor().host()) ? known.hostProvince() : known.originProvince();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return directory.holderOf(role, country, known.corridor(), province, today);
    }
}
