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
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Part;
import org.homeward.casefile.Participation;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.directory.Directory;
import org.homeward.directory.PlaceFor;
import org.homeward.directory.RoutedRole;
import org.homeward.directory.Today;
import org.homeward.engine.CaseFacts;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.SideRole;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Finds the place for a person: who cares for them already goes on; else the nearest that takes them, by their gender as they
 * state it, their age and family (R22). What they don't state as one or the other nobody decides for them: the place is asked first.
 */
@Component
class PlacesFor {

    private static final String CASEWORKERS = "caseworker";
    private static final String GENDER = "prs_Gender";
    private static final int GROWING_UP = 15;
    private static final List<String> ASKED =
            List.of(GENDER, "prs_Birthdate", "ageStated", "ageAtLeast", "unaccompanied", "companionSuspected");
    private static final Map<Object, PlaceFor> ADULTS = Map.of("Feminine", PlaceFor.women, "Masculine", PlaceFor.men);
    private static final Map<Object, PlaceFor> CHILDREN =
            Map.of("Feminine", PlaceFor.girls, "Masculine", PlaceFor.boys);

    private final Participation participation;
    private final CaseFiles files;
    private final Directory directory;
    private final BarredOffices barred;
    private final Today today;

    PlacesFor(
            Participation participation,
            @Lazy CaseFiles files,
            Directory directory,
            BarredOffices barred,
            Today today) {
        this.participation = participation;
        this.files = files;
        this.directory = directory;
        this.barred = barred;
        this.today = today;
    }

    /** Who holds the role for this person; empty where nobody does. */
    Optional<RoutedRole> holder(CaseFacts facts, SideRole role) {
        var country = role.country(facts.corridor());
        Predicate<AgencyCode> open = barred.open(facts.number());
        return caring(facts, role)
                .filter(open)
                .map(agency -> new RoutedRole(agency, CASEWORKERS))
                .or(() -> directory.placeFor(role, facts.place(), person(facts), today.in(country), open));
    }

    /** With whom the person speaks in the host country already: a correction moves nobody to another place. */
    private Optional<AgencyCode> caring(CaseFacts facts, SideRole role) {
        if (!role.side().equals(SideRole.DESTINATION)) {
            return Optional.empty();
        }
        var country = role.country(facts.corridor());
        return participation.all(facts.number()).stream()
                .filter(Part::holdsCase)
                .map(Part::agency)
                .filter(agency -> agency.country().equals(country))
                .findFirst();
    }

    /** With the family where there is a place for families, unless who came along is suspected; else by gender and age. */
    private List<Set<PlaceFor>> person(CaseFacts facts) {
        var known = files.values(facts.number(), ASKED);
        var own = own(facts, known);
        return "withFamily".equals(known.get("unaccompanied")) && !"yes".equals(known.get("companionSuspected"))
                ? List.of(Set.of(PlaceFor.families), own)
                : List.of(own);
    }

    private Set<PlaceFor> own(CaseFacts facts, Map<String, Object> known) {
        var place = (facts.child() ? CHILDREN : ADULTS).get(known.getOrDefault(GENDER, ""));
        if (place == null) {
            return Set.of();
        }
        var day = today.in(facts.corridor().host());
        return place == PlaceFor.boys && youngest(known, day).orElse(0) >= GROWING_UP
                ? Set.of(place, PlaceFor.boysFrom15)
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
