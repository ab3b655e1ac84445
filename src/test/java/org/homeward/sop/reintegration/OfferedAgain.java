package org.homeward.sop.reintegration;

import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.HandedIn;
import org.homeward.sop.PhaseAAgain;
import org.homeward.sop.declared.Former;
import org.springframework.context.ApplicationEventPublisher;

/** Offers identification again after signs of new exploitation: an adult agrees first, a child is protected at once (R14). */
@Former
class OfferedAgain {

    private final CaseFactsRecords facts;
    private final ApplicationEventPublisher events;

    OfferedAgain(CaseFactsRecords facts, ApplicationEventPublisher events) {
        this.facts = facts;
        this.events = events;
    }

    /** Signs were seen: of an adult the answer counts, of a child the signs. */
    void afterSigns(HandedIn visit) {
        if (facts.of(visit.number()).child()) {
            open(visit);
        } else {
            ifAgreed(visit);
        }
    }

    /** Who wasn't asked at the visit is asked again with the safety plan (R1). */
    void ifAgreed(HandedIn talk) {
        if ("yes".equals(talk.text("newCaseAgreed"))) {
            open(talk);
        }
    }

    private void open(HandedIn handedIn) {
        events.publishEvent(new PhaseAAgain(handedIn.number(), handedIn.agency(), handedIn.by()));
    }
}
