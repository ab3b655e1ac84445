package org.homeward.casefile.rerouting;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Participation;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.directory.Directory;
import org.homeward.directory.PlaceSuitability;
import org.homeward.directory.RoutedRole;
import org.homeward.directory.RuleNumbers;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.RuleNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Finds the place for a person: an agency that cares for them already goes on; a child stays with a parent who has a case too, where the
 * parent's place takes it; else the nearest that takes them, by their gender as they state it, their age and family (R22). If they don't
 * state a gender as one or the other, nobody decides it for them, and no child is parted from its parent: the place is asked first.
 */
@Component
class ShelterPlaceFinder {

    private static final String CASEWORKERS = "caseworker";
    private static final String GENDER = "prs_Gender";
    private static final String COMPANION_SUSPECTED = "companionSuspected";
    private static final List<String> ASKED =
            List.of(GENDER, "prs_Birthdate", "ageStated", "ageAtLeast", "unaccompanied", COMPANION_SUSPECTED);
    private static final Set<PlaceSuitability> FAMILY = Set.of(PlaceSuitability.families);
    private static final Map<Object, PlaceSuitability> ADULTS =
            Map.of("Feminine", PlaceSuitability.women, "Masculine", PlaceSuitability.men);
    private static final Map<Object, PlaceSuitability> CHILDREN =
            Map.of("Feminine", PlaceSuitability.girls, "Masculine", PlaceSuitability.boys);

    private final Participation participation;
    private final CaseFiles files;
    private final Directory directory;
    private final BarredOffices barred;
    private final TodayInCountry today;
    private final RuleNumbers numbers;
    private final ParentsAndChildren families;
    private final CaseFactsRecords records;
    private final RowPolicyContext wall;

    ShelterPlaceFinder(
            Participation participation,
            @Lazy CaseFiles files,
            Directory directory,
            BarredOffices barred,
            TodayInCountry today,
            RuleNumbers numbers,
            ParentsAndChildren families,
            CaseFactsRecords records,
            RowPolicyContext wall) {
        this.families = families;
        this.records = records;
        this.wall = wall;
        this.participation = participation;
        this.files = files;
        this.directory = directory;
        this.barred = barred;
        this.today = today;
        this.numbers = numbers;
    }

    /** The holder of the role for this person; empty if there is none. */
    Optional<RoutedRole> holder(CaseFacts facts, SideRole role) {
        return cared(facts, role).or(() -> {
            var parents = parents(facts, role);
            return parents.isEmpty() ? next(facts, role) : withParent(facts, role, parents);
        });
    }

    private Optional<RoutedRole> cared(CaseFacts facts, SideRole role) {
        return caring(facts, role)
                .filter(barred.open(facts.number()))
                .map(agency -> new RoutedRole(agency, CASEWORKERS));
    }

    private Optional<RoutedRole> next(CaseFacts facts, SideRole role) {
        return placed(facts, role, person(facts), barred.open(facts.number()));
    }

    private Optional<RoutedRole> placed(
            CaseFacts facts, SideRole role, List<Set<PlaceSuitability>> person, Predicate<AgencyCode> may) {
        return directory.placeFor(role, facts.place(), person, today.in(role.country(facts.corridor())), may);
    }

    /** The parents in the same country; none where who came along is suspected. */
    private List<CaseFacts> parents(CaseFacts facts, SideRole role) {
        if (!facts.child() || isCompanionSuspected(files.values(facts.number(), List.of(COMPANION_SUSPECTED)))) {
            return List.of();
        }
        var country = role.country(facts.corridor());
        return families.parents(facts.number()).stream()
                .flatMap(parent -> records.find(parent).stream())
                .filter(parent -> !parent.number().equals(facts.number())
                        && role.country(parent.corridor()).equals(country))
                .toList();
    }

    /** Whatever was arranged first: the parent's place is where the parent is, or would come to. */
    private Optional<RoutedRole> withParent(CaseFacts child, SideRole role, List<CaseFacts> parents) {
        var open = barred.open(child.number());
        var own = own(child, files.values(child.number(), ASKED));
        return parents.stream()
                .flatMap(parent -> takenAlong(parent, role, own).stream())
                .filter(place -> open.test(place.agency()))
                .findFirst()
                .or(() -> placed(child, role, List.of(), open));
    }

    /** The parent's place, if it takes a child like this or families. */
    private Optional<RoutedRole> takenAlong(CaseFacts parent, SideRole role, Set<PlaceSuitability> child) {
        return wall.asSystem("places", () -> cared(parent, role).or(() -> next(parent, role)))
                .flatMap(place -> Stream.of(child, FAMILY)
                        .flatMap(as -> placed(parent, role, List.of(as), place.agency()::equals).stream())
                        .findFirst());
    }

    /** With whom the person speaks in the host country already: a correction moves nobody to another place. */
    private Optional<AgencyCode> caring(CaseFacts facts, SideRole role) {
        if (!role.side().equals(SideRole.DESTINATION)) {
            return Optional.empty();
        }
        var country = role.country(facts.corridor());
        return participation.all(facts.number()).stream()
                .filter(AgencyParticipation::holdsCase)
                .map(AgencyParticipation::agency)
                .filter(agency -> agency.country().equals(country))
                .findFirst();
    }

    /** With the family where there is a place for families, unless who came along is suspected; else by gender and age. */
    private List<Set<PlaceSuitability>> person(CaseFacts facts) {
        var known = files.values(facts.number(), ASKED);
        var own = own(facts, known);
        return "withFamily".equals(known.get("unaccompanied")) && !isCompanionSuspected(known)
                ? List.of(FAMILY, own)
                : List.of(own);
    }

    private static boolean isCompanionSuspected(Map<String, Object> known) {
        return "yes".equals(known.get(COMPANION_SUSPECTED));
    }

    private Set<PlaceSuitability> own(CaseFacts facts, Map<String, Object> known) {
        var place = (facts.child() ? CHILDREN : ADULTS).get(known.getOrDefault(GENDER, ""));
        if (place == null) {
            return Set.of();
        }
        var country = facts.corridor().host();
        var day = today.in(country);
        return place == PlaceSuitability.boys
                        && youngest(known, day).orElse(0) >= numbers.of(RuleNumber.boysAmongMenAge, country, day)
                ? Set.of(place, PlaceSuitability.boysFrom15)
                : Set.of(place);
    }

    /** In doubt the lower age counts (R20). */
    private static OptionalInt youngest(Map<String, Object> known, LocalDate day) {
        var born = Stream.ofNullable(known.get("prs_Birthdate"))
                .map(date ->
                        Period.between(LocalDate.parse(date.toString()), day).getYears());
        var said = Stream.of("ageStated", "ageAtLeast")
                .map(known::get)
                .filter(Number.class::isInstance)
                .map(years -> ((Number) years).intValue());
        return Stream.concat(born, said).mapToInt(Integer::intValue).min();
    }
}
