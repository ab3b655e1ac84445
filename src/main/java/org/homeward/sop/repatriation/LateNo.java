package org.homeward.sop.repatriation;

import org.homeward.casefile.Consents;
import org.homeward.casefile.Purpose;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.springframework.stereotype.Component;

/** An adult's no on the way takes back the consent to return, as one that was said before (R4, R5). */
@Component
final class LateNo {

    private final Consents consents;
    private final CaseFactsRecords facts;

    LateNo(Consents consents, CaseFactsRecords facts) {
        this.consents = consents;
        this.facts = facts;
    }

    /** In a talk: an adult who wants to stay after all; of a child the panel decides (R19). */
    void ifAnAdultStays(HandedIn talk, String wish) {
        if (ReturnWishProcess.Answer.STAY.equals(talk.text(wish))
                && !facts.of(talk.number()).child()) {
            said(talk);
        }
    }

    void said(HandedIn handedIn) {
        consents.takenBack(handedIn.number(), Purpose.Return, handedIn.agency(), handedIn.by(), handedIn.step());
    }
}
