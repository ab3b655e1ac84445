package org.homeward.sop.repatriation;

import org.homeward.casefile.Consents;
import org.homeward.casefile.Purpose;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.Steps;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.children.Safeguards;
import org.springframework.stereotype.Component;

/** An adult's no on the way takes back the consent to return, as one that was said before (R4, R5); a child's is an objection (R19). */
@Component
final class LateNo {

    private final Consents consents;
    private final CaseFactsRecords facts;
    private final Safeguards safeguards;
    private final Steps steps;

    LateNo(Consents consents, CaseFactsRecords facts, Safeguards safeguards, Steps steps) {
        this.consents = consents;
        this.facts = facts;
        this.safeguards = safeguards;
        this.steps = steps;
    }

    /** In the talk on a return: who wants to stay after all; a child's no counts anew once the country of origin was asked. */
    void ifWantsToStay(HandedIn talk, String wish) {
        if (!facts.of(talk.number()).child()
                || Boolean.TRUE.equals(steps.variables(talk.step()).get(RepatriationProcess.Variable.REQUEST_SENT))) {
            ifWantsToStayAfterTheReport(talk, wish);
        }
    }

    /** In a talk on what home reports: an adult's no takes back the consent, a child's goes to the panel (R19). */
    void ifWantsToStayAfterTheReport(HandedIn talk, String wish) {
        if (!ReturnWishProcess.Answer.STAY.equals(talk.text(wish))) {
            return;
        }
        if (facts.of(talk.number()).child()) {
            safeguards.objectionAnew(talk.number(), talk.at());
        } else {
            said(talk);
        }
    }

    void said(HandedIn handedIn) {
        consents.takenBack(handedIn.number(), Purpose.Return, handedIn.agency(), handedIn.by(), handedIn.step());
    }
}
