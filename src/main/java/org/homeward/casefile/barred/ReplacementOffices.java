package org.homeward.casefile.barred;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.RoutedRole;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.TaskRouting.Routed;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.springframework.stereotype.Component;

/**
 * The office that stands in for a blocked contact of the case: another holder of the role by the directory, the agency above that has
 * people of its own, the focal point, the body that reviews decisions, any other agency that works with persons in the country and isn't
 * under the blocked one; at last the agency that opened the case, marked as nobody's, so that a supervisor sees it.
 */
@Component
public class ReplacementOffices {

    private static final int HIGHEST = 9;
    private static final String CASEWORKERS = "caseworker";

    private final Directory directory;
    private final CaseFactsRecords facts;
    private final BarredOffices barred;
    private final TodayInCountry today;

    ReplacementOffices(Directory directory, CaseFactsRecords facts, BarredOffices barred, TodayInCountry today) {
        this.directory = directory;
        this.facts = facts;
        this.barred = barred;
        this.today = today;
    }

    /**
     * The agency that gets it. If each office that works in the case is barred it lies at the opener of the case, as nobody's: an office
     * that is shut out doesn't see it there.
     */
    public Routed instead(CaseNumber number, SideRole role, RoutedRole holder) {
        var open = barred.open(number).and(office -> !isBelowABarred(number, office));
        return another(number, role, open)
                .or(() -> above(holder, open))
                .map(found -> new Routed(found.agency(), found.group(), false))
                .or(() -> unrouted(number, role, open))
                .orElseGet(() -> new Routed(facts.of(number).openedBy(), CASEWORKERS, true));
    }

    private Optional<RoutedRole> another(CaseNumber number, SideRole role, Predicate<AgencyCode> open) {
        var place = facts.of(number).place();
        return directory.holderOf(role, place, today.in(role.country(place.corridor())), open);
    }

    /** A ministry without people of its own couldn't do anything. */
    private Optional<RoutedRole> above(RoutedRole holder, Predicate<AgencyCode> open) {
        return parents(holder.agency())
                .filter(agency -> open.test(agency) && works(agency))
                .map(agency -> new RoutedRole(agency, holder.group()))
                .findFirst();
    }

    private Optional<Routed> unrouted(CaseNumber number, SideRole role, Predicate<AgencyCode> open) {
        var opener = facts.of(number).openedBy();
        Function<String, Optional<AgencyCode>> beside =
                other -> another(number, role.beside(other), open).map(RoutedRole::agency);
        return Stream.of("focal-point", "review", "case-manager", "provincial-welfare", "identification")
                .map(beside)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.of(opener).filter(open))
                .or(() -> hosts(number, open))
                .map(agency -> new Routed(agency, CASEWORKERS, true));
    }

    private Optional<AgencyCode> hosts(CaseNumber number, Predicate<AgencyCode> open) {
        CountryCode host = facts.of(number).corridor().host();
        return directory.agencies(host, today.in(host)).stream()
                .filter(agency -> !agency.functions().isEmpty())
                .map(Agency::code)
                .filter(open)
                .findFirst();
    }

    private boolean works(AgencyCode agency) {
        return directory
                .agency(agency)
                .filter(found -> !found.functions().isEmpty())
                .isPresent();
    }

    /** A step that may not go to an office doesn't go to an office below it either. */
    private boolean isBelowABarred(CaseNumber number, AgencyCode office) {
        return parents(office).anyMatch(above -> barred.bars(number, above));
    }

    private Stream<AgencyCode> parents(AgencyCode office) {
        return Stream.iterate(parent(office), Optional::isPresent, next -> next.flatMap(this::parent))
                .limit(HIGHEST)
                .flatMap(Optional::stream);
    }

    private Optional<AgencyCode> parent(AgencyCode agency) {
        return directory.agency(agency).map(Agency::parent);
    }
}
