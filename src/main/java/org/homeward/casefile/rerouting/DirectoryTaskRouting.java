package org.homeward.casefile.rerouting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.casefile.CaseRoleHolderFinder;
import org.homeward.casefile.CaseRoleHolderFinders;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.barred.ReplacementOffices;
import org.homeward.directory.Directory;
import org.homeward.directory.RoutedRole;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.TaskRouting;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Routes by the directory: the side gives the country, the role the agency; nobody there, the country's focal point. An office
 * that is a blocked contact of the case is nobody: the directory's next one goes before the one above (R6, R18).
 */
@Component
final class DirectoryTaskRouting implements TaskRouting {

    private final CaseFactsRecords facts;
    private final Directory directory;
    private final CaseRoleHolderFinders holders;
    private final ShelterPlaceFinder places;
    private final BarredOffices barred;
    private final ReplacementOffices standIns;
    private final TodayInCountry today;

    DirectoryTaskRouting(
            CaseFactsRecords facts,
            Directory directory,
            CaseRoleHolderFinders holders,
            ShelterPlaceFinder places,
            BarredOffices barred,
            ReplacementOffices standIns,
            TodayInCountry today) {
        this.facts = facts;
        this.directory = directory;
        this.holders = holders;
        this.places = places;
        this.barred = barred;
        this.standIns = standIns;
        this.today = today;
    }

    @Override
    public Routed holderOf(CaseNumber number, SideRole role, Function<String, @Nullable Object> variable) {
        var place = facts.of(number).place();
        var country = role.country(place.corridor());
        var own = holders.of(role.role());
        var holder = own.isPresent()
                ? own.get().holder(new CaseRoleHolderFinder.Wanted(number, country, variable))
                : directory.dependsOnPerson(role.role(), country)
                        ? places.holder(facts.of(number), role)
                        : directory.holderOf(role, place, today.in(country));
        return routed(number, role, holder);
    }

    @Override
    public List<Routed> possibleHoldersOf(
            CaseNumber number, SideRole role, Function<String, @Nullable Object> variable) {
        var own = holders.of(role.role());
        if (own.isEmpty()) {
            return List.of(holderOf(number, role, variable));
        }
        var country = role.country(facts.of(number).corridor());
        return own.get().possible(new CaseRoleHolderFinder.Wanted(number, country, variable)).stream()
                .map(holder -> routed(number, role, Optional.of(holder)))
                .toList();
    }

    private Routed routed(CaseNumber number, SideRole role, Optional<RoutedRole> holder) {
        if (holder.isPresent() && barred.bars(number, holder.get().agency())) {
            return standIns.instead(number, role, holder.get());
        }
        return holder.map(found -> new Routed(found.agency(), found.group(), false))
                .orElseGet(() -> focalPoint(number, role));
    }

    private Routed focalPoint(CaseNumber number, SideRole role) {
        CountryCode country = role.country(facts.of(number).corridor());
        var focalPoint = new RoutedRole(directory.focalPoint(country, today.in(country)), "caseworker");
        return barred.bars(number, focalPoint.agency())
                ? standIns.instead(number, role, focalPoint)
                : new Routed(focalPoint.agency(), focalPoint.group(), true);
    }
}
