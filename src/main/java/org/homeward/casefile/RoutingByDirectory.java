package org.homeward.casefile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.directory.Directory;
import org.homeward.directory.RoutedRole;
import org.homeward.directory.Today;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.TaskRouting;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Routes by the directory: the side gives the country, the role the agency; nobody there, the country's focal point. */
@Component
final class RoutingByDirectory implements TaskRouting {

    private final CaseFactsRecords facts;
    private final Directory directory;
    private final RoleHolders holders;
    private final Today today;

    RoutingByDirectory(CaseFactsRecords facts, Directory directory, RoleHolders holders, Today today) {
        this.facts = facts;
        this.directory = directory;
        this.holders = holders;
        this.today = today;
    }

    @Override
    public Routed holderOf(CaseNumber number, SideRole role, Function<String, @Nullable Object> variable) {
        var place = facts.of(number).place();
        var country = role.country(place.corridor());
        var holder = holders.of(role.role())
                .map(own -> own.holder(new RoleHolder.Wanted(number, country, variable)))
                .orElseGet(() -> directory.holderOf(role, place, today.in(country)));
        return routed(holder, country);
    }

    @Override
    public List<Routed> possibleHoldersOf(
            CaseNumber number, SideRole role, Function<String, @Nullable Object> variable) {
        var own = holders.of(role.role());
        if (own.isEmpty()) {
            return List.of(holderOf(number, role, variable));
        }
        var country = role.country(facts.of(number).corridor());
        return own.get().possible(new RoleHolder.Wanted(number, country, variable)).stream()
                .map(RoutingByDirectory::routed)
                .toList();
    }

    private Routed routed(Optional<RoutedRole> holder, CountryCode country) {
        return holder.map(RoutingByDirectory::routed)
                .orElseGet(() -> new Routed(directory.focalPoint(country, today.in(country)), "caseworker", true));
    }

    private static Routed routed(RoutedRole holder) {
        return new Routed(holder.agency(), holder.group(), false);
    }
}
