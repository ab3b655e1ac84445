package org.homeward.notices;

import org.homeward.casefile.ConsentRecordedEvent;
import org.homeward.casefile.ConsentWithdrawnEvent;
import org.homeward.casefile.Participation;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When a person takes back the share with the origin, or asked again declines it, its desks keep no notice of the host's steps and get no
 * mail of them that waits in the outbox (R3); notices of their own steps stay, the received data has to be destroyed (R4).
 */
@Component
final class WithdrawnShareNotices {

    private final Notices notices;
    private final CaseFactsRecords cases;

    WithdrawnShareNotices(Notices notices, CaseFactsRecords cases) {
        this.notices = notices;
        this.cases = cases;
    }

    @EventListener
    @Order(ConsentWithdrawnEvent.Then.NOTICES_GONE)
    void withdrawn(ConsentWithdrawnEvent event) {
        if (event.purpose() == Purpose.ShareWithOriginAgency) {
            forget(event.number());
        }
    }

    /** Asked again, the person may say no to what was allowed before. */
    @EventListener
    void recorded(ConsentRecordedEvent event) {
        if (event.purpose() == Purpose.ShareWithOriginAgency && event.value().takesBack()) {
            forget(event.number());
        }
    }

    /** One agency's received data was recalled, with the consent that it rested on. */
    @EventListener
    void ended(Participation.ShareEnded event) {
        notices.forgetBeside(event.number(), event.agencies());
    }

    /** The return itself was called off, by a no at the border for instance. */
    @EventListener
    void recalled(Participation.Recalled event) {
        forget(event.number());
    }

    private void forget(CaseNumber number) {
        cases.find(number)
                .map(facts -> facts.corridor())
                .filter(corridor -> !corridor.sameCountry())
                .ifPresent(corridor -> notices.forgetAcross(number, corridor.origin()));
    }
}
