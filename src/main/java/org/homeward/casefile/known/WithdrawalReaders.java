package org.homeward.casefile.known;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.casefile.CaseView;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.Part;
import org.homeward.casefile.Participation;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.shared.AgencyCode;
import org.springframework.stereotype.Component;

/**
 * Who reads what was said when a consent was withdrawn, and what the person was told of it: the agency that took it, and who holds
 * the case; where the withdrawal shuts out whoever holds it, who cares for the person. Nobody whom it shuts out ever does.
 */
@Component
final class WithdrawalReaders {

    private static final Set<String> CARING = Set.of("shelter", "caseManager", "provincialWelfare");

    private final NeedToKnow needToKnow;
    private final Participation participation;
    private final Directory directory;

    WithdrawalReaders(NeedToKnow needToKnow, Participation participation, Directory directory) {
        this.needToKnow = needToKnow;
        this.participation = participation;
        this.directory = directory;
    }

    /** Whose record of a withdrawal, on the view's side, the view's agency reads. */
    Predicate<AgencyCode> of(CaseView view) {
        if (!view.full() || needToKnow.isShutOut(view.number(), view.side(), view.agency())) {
            return taker -> false;
        }
        var holders = holders(view);
        var holds = holders.isEmpty() ? cares(view.agency()) : holders.contains(view.agency());
        return taker -> holds || taker.equals(view.agency());
    }

    /** Who holds the case on the view's side, and isn't shut out. */
    private List<AgencyCode> holders(CaseView view) {
        return participation.all(view.number()).stream()
                .filter(part -> part.side() == view.side() && part.holdsCase() && part.leftAt() == null)
                .filter(part -> !needToKnow.isShutOut(part.number(), part.side(), part.agency()))
                .map(Part::agency)
                .toList();
    }

    private boolean cares(AgencyCode agency) {
        return directory.agency(agency).map(Agency::functions).orElse(Set.of()).stream()
                .anyMatch(CARING::contains);
    }
}
