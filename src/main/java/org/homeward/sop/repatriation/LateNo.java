package org.homeward.sop.repatriation;

import org.homeward.casefile.Consents;
import org.homeward.casefile.Purpose;
import org.homeward.engine.steps.HandedIn;
import org.springframework.stereotype.Component;

/** An adult's no on the way takes back the consent to return, as one that was said before (R4, R5). */
@Component
final class LateNo {

    private final Consents consents;

    LateNo(Consents consents) {
        this.consents = consents;
    }

    void said(HandedIn handedIn) {
        consents.takenBack(handedIn.number(), Purpose.Return, handedIn.agency(), handedIn.by(), handedIn.step());
    }
}
