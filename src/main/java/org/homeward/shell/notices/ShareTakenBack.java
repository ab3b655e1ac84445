package org.homeward.shell.notices;

import org.homeward.casefile.ConsentWithdrawn;
import org.homeward.casefile.Purpose;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.notices.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a person takes back the share with the origin, its desks keep no notice of the host's steps and get no mail of them
 * that waits in the outbox (R3); notices of their own steps stay, what they received has to be destroyed (R4).
 */
@Component
final class ShareTakenBack {

    private final Notices notices;
    private final CaseFactsRecords cases;

    ShareTakenBack(Notices notices, CaseFactsRecords cases) {
        this.notices = notices;
        this.cases = cases;
    }

    @EventListener
    void withdrawn(ConsentWithdrawn event) {
        if (event.purpose() == Purpose.ShareWithOriginAgency) {
            cases.find(event.number())
                    .map(facts -> facts.corridor())
                    .filter(corridor -> !corridor.sameCountry())
                    .ifPresent(corridor -> notices.forgetAcross(event.number(), corridor.origin()));
        }
    }
}
