package org.homeward.casefile.known;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.Participation;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.shared.AgencyCode;
import org.springframework.stereotype.Component;

/**
 * The readers of the answers about a withdrawal, and of the text that the person was told: the agency that took it, and the case holder; if
 * the withdrawal shuts out the case holder, the agency that cares for the person. An agency that is shut out never reads them.
 */
@Component
final class WithdrawalAnswerReaders {

    private static final Set<String> CARING = Set.of("shelter", "caseManager", "provincialWelfare");

    private final NeedToKnow needToKnow;
    private final Participation participation;
    private final Directory directory;

    WithdrawalAnswerReaders(NeedToKnow needToKnow, Participation participation, Directory directory) {
        this.needToKnow = needToKnow;
        this.participation = participation;
        this.directory = directory;
    }

    /** The agencies on the view's side whose records of a withdrawal the view's agency reads. */
    Predicate<AgencyCode> of(GrantedCaseAccess view) {
        if (!view.full() || needToKnow.isShutOut(view.number(), view.side(), view.agency())) {
            return taker -> false;
        }
        var holders = holders(view);
        var holds = holders.isEmpty() ? cares(view.agency()) : holders.contains(view.agency());
        return taker -> holds || taker.equals(view.agency());
    }

    /** The holders of the case on the view's side that aren't shut out. */
    private List<AgencyCode> holders(GrantedCaseAccess view) {
        return participation.all(view.number()).stream()
                .filter(part -> part.side() == view.side() && part.holdsCase() && part.leftAt() == null)
                .filter(part -> !needToKnow.isShutOut(part.number(), part.side(), part.agency()))
                .map(AgencyParticipation::agency)
                .toList();
    }

    private boolean cares(AgencyCode agency) {
        return directory.agency(agency).map(Agency::functions).orElse(Set.of()).stream()
                .anyMatch(CARING::contains);
    }
}
