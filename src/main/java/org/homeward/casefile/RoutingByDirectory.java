package org.homeward.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.homeward.directory.Directory;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.CaseFacts;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.TaskRouting;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Routes a step by the directory: the side gives the country, the role the agency, which then takes part in the case. */
@Component
final class RoutingByDirectory implements TaskRouting {

    private final CaseFactsRecords facts;
    private final Directory directory;
    private final Participation participation;
    private final Clock clock;

    RoutingByDirectory(CaseFactsRecords facts, Directory directory, Participation participation, Clock clock) {
        this.facts = facts;
        this.directory = directory;
        this.participation = participation;
        this.clock = clock;
    }

    @Override
    public Routed route(CaseNumber number, String role, String step) {
        var facts = this.facts.of(number);
        var dot = role.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("A role of a model is a side and a role with a dot");
        }
        var routed = at(facts, role.substring(0, dot), role.substring(dot + 1));
        participation.join(
                number,
                routed.agency(),
                Sides.of(facts.corridor(), routed.agency().country()));
        return routed;
    }

    private Routed at(CaseFacts facts, String side, String role) {
        var corridor = facts.corridor();
        var country =
                switch (side) {
                    case "destination" -> corridor.host();
                    case "origin" -> corridor.origin();
                    default -> new CountryCode(side);
                };
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return directory
                .holderOf(role, country, corridor, province(facts, country), today)
                .map(RoutingByDirectory::routed)
                .orElseGet(() -> new Routed(directory.focalPoint(country, today), "caseworker", true));
    }

    private static Routed routed(RoutedRole holder) {
        return new Routed(holder.agency(), holder.group(), false);
    }

    private static @Nullable String province(CaseFacts facts, CountryCode country) {
        if (country.equals(facts.corridor().host())) {
            return facts.hostProvince();
        }
        return country.equals(facts.corridor().origin()) ? facts.originProvince() : null;
    }
}
