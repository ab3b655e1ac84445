package org.homeward.deadlines.ladder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.RoutedRole;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CasePlace;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.springframework.stereotype.Component;

/** Finds the agencies that a rung names, by the directory, and leaves out those that it may not reach. */
@Component
class RungAgencies {

    private final Directory directory;
    private final CaseFactsRecords cases;
    private final LadderRecipientPolicy reach;
    private final TodayInCountry today;

    RungAgencies(Directory directory, CaseFactsRecords cases, LadderRecipientPolicy reach, TodayInCountry today) {
        this.directory = directory;
        this.cases = cases;
        this.reach = reach;
        this.today = today;
    }

    /** The agencies above, beside and across that the rung may reach; the holder's own isn't asked for here. */
    List<AgencyCode> of(RungAddressee who, OpenStep step) {
        return named(who, step)
                .distinct()
                .filter(agency -> reach.reaches(step.number(), step.agency(), agency))
                .toList();
    }

    private Stream<AgencyCode> named(RungAddressee who, OpenStep step) {
        var own = step.agency().country();
        return switch (who) {
            case provincial -> provincial(step).stream();
            case nationalFocalPoint -> focalPoint(step, own);
            case bothFocalPoints, commitFocalPoint ->
                Stream.concat(focalPoint(step, own), focalPoint(step, other(step)));
            case destinationFocalPoint -> focalPoint(step, step.corridor().host());
            case childProtectionLead -> holder("child-protection", step).stream();
            case panelChair -> chair(step).stream();
            case holder, agency, supervisor, dataProtectionOfficer, pauser -> Stream.empty();
        };
    }

    /** The provincial office, unless the step lies there: then the agency above it. */
    private Optional<AgencyCode> provincial(OpenStep step) {
        return holder("provincial-welfare", step)
                .filter(office -> !office.equals(step.agency()))
                .filter(office -> reach.reaches(step.number(), step.agency(), office))
                .or(() -> directory.agency(step.agency()).map(Agency::parent));
    }

    private Optional<AgencyCode> holder(String role, OpenStep step) {
        return directory
                .holderOf(
                        beside(step, role), place(step), today.in(step.agency().country()))
                .map(RoutedRole::agency);
    }

    private CasePlace place(OpenStep step) {
        return cases.find(step.number()).map(CaseFacts::place).orElseGet(() -> CasePlace.in(step.corridor()));
    }

    /** On the step's own side, unless its agency sits in another country: then on the side of that. */
    private static SideRole beside(OpenStep step, String role) {
        var country = step.agency().country();
        return step.role().country(step.corridor()).equals(country)
                ? step.role().beside(role)
                : SideRole.heldIn(country, step.corridor(), role);
    }

    /** The chair of the panel that the step is for; the holder itself if none is. */
    private Optional<AgencyCode> chair(OpenStep step) {
        var role = step.role().role();
        var country = step.agency().country();
        return Optional.of(
                role.endsWith("-panel")
                        ? directory
                                .panel(role, country, place(step).province(step.role()), today.in(country))
                                .chair()
                        : step.agency());
    }

    /** A country that isn't one of ours has none. */
    private Stream<AgencyCode> focalPoint(OpenStep step, CountryCode country) {
        return directory.holderOf("focal-point", country, step.corridor(), null, today.in(country)).stream()
                .map(RoutedRole::agency);
    }

    private static CountryCode other(OpenStep step) {
        var corridor = step.corridor();
        return step.agency().country().equals(corridor.host()) ? corridor.origin() : corridor.host();
    }
}
