package org.homeward.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeward.directory.Directory;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.CaseFacts;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.TaskRouting;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Routes a step by the directory: the side gives the country, the role the agency, which then takes part in the case. */
@Component
final class RoutingByDirectory implements TaskRouting {

    /** Roles with which the person speaks. */
    private static final Set<String> HOLDING = Set.of("case-manager", "provincial-welfare");

    private final CaseFactsRecords facts;
    private final Directory directory;
    private final Participation participation;
    private final Invitations invitations;
    private final List<RoleHolder> holders;
    private final Clock clock;

    RoutingByDirectory(
            CaseFactsRecords facts,
            Directory directory,
            Participation participation,
            Invitations invitations,
            List<RoleHolder> holders,
            Clock clock) {
        this.facts = facts;
        this.directory = directory;
        this.participation = participation;
        this.invitations = invitations;
        this.holders = List.copyOf(holders);
        this.clock = clock;
    }

    @Override
    public Routed route(CaseNumber number, String role, String step, Function<String, @Nullable Object> variable) {
        var facts = this.facts.of(number);
        var dot = role.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("A role of a model is a side and a role with a dot");
        }
        var name = role.substring(dot + 1);
        var country = country(facts, role.substring(0, dot));
        var own = holders.stream().filter(holder -> holder.role().equals(name)).findFirst();
        var wanted = new RoleHolder.Wanted(number, country, variable);
        var routed = own.isPresent()
                ? routed(own.get().holder(wanted), country)
                : routed(byName(facts, role.substring(0, dot), name), country);
        join(
                own,
                wanted,
                routed.agency(),
                Sides.of(facts.corridor(), routed.agency().country()));
        if (HOLDING.contains(name)) {
            participation.holdCase(number, routed.agency());
        }
        return routed;
    }

    private void join(Optional<RoleHolder> own, RoleHolder.Wanted wanted, AgencyCode agency, Side side) {
        var request = own.flatMap(holder -> holder.request(wanted));
        if (request.isPresent()) {
            invitations.invite(wanted.number(), agency, side, request.get());
        } else if (own.filter(RoleHolder::panelOnly).isPresent()) {
            participation.joinPanel(wanted.number(), agency, side);
        } else {
            participation.join(wanted.number(), agency, side);
        }
    }

    private static CountryCode country(CaseFacts facts, String side) {
        return switch (side) {
            case "destination" -> facts.corridor().host();
            case "origin" -> facts.corridor().origin();
            default -> new CountryCode(side);
        };
    }

    private Optional<RoutedRole> byName(CaseFacts facts, String side, String role) {
        return directory.holderOf(role, country(facts, side), facts.corridor(), province(facts, side), today());
    }

    private Routed routed(Optional<RoutedRole> holder, CountryCode country) {
        return holder.map(found -> new Routed(found.agency(), found.group(), false))
                .orElseGet(() -> new Routed(directory.focalPoint(country, today()), "caseworker", true));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Without a border the person's own province counts for the origin's steps, if it is known. */
    private static @Nullable String province(CaseFacts facts, String side) {
        var own = facts.originProvince();
        return switch (side) {
            case "destination" -> facts.hostProvince();
            case "origin" -> own == null && facts.corridor().sameCountry() ? facts.hostProvince() : own;
            default -> null;
        };
    }
}
