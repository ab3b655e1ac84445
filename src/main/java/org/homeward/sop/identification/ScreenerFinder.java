package org.homeward.sop.identification;

import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.CaseRoleHolderFinder;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.RoutedRole;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.SideRole;
import org.springframework.stereotype.Component;

/**
 * The agency that opened the case screens the person, if it works with persons itself: nobody else learns of them before. Other openers'
 * cases go to the directory's first responder.
 */
@ModelEffect(role = ScreenerFinder.ROLE)
@Component
class ScreenerFinder implements CaseRoleHolderFinder {

    static final String ROLE = "first-responder";

    private static final Set<String> SCREENS =
            Set.of("police", "identification", "provincialWelfare", "shelter", "ngo");

    private final CaseFactsRecords facts;
    private final Directory directory;
    private final TodayInCountry today;

    ScreenerFinder(CaseFactsRecords facts, Directory directory, TodayInCountry today) {
        this.facts = facts;
        this.directory = directory;
        this.today = today;
    }

    @Override
    public Optional<RoutedRole> holder(Wanted wanted) {
        var known = facts.of(wanted.number());
        return opener(known, wanted)
                .or(() -> directory.holderOf(
                        SideRole.heldIn(wanted.country(), known.corridor(), ROLE),
                        known.place(),
                        today.in(wanted.country())));
    }

    private Optional<RoutedRole> opener(CaseFacts known, Wanted wanted) {
        return directory
                .agency(known.openedBy())
                .filter(agency -> agency.country().equals(wanted.country()) && screens(agency))
                .map(agency -> new RoutedRole(agency.code(), "caseworker"));
    }

    private static boolean screens(Agency agency) {
        return agency.functions().stream().anyMatch(SCREENS::contains);
    }
}
