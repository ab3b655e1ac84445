package org.homeward.sop.repatriation;

import org.homeward.casefile.Consents;
import org.homeward.casefile.Purpose;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.Steps;
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

    /**
     * In a talk: an adult who wants to stay takes back the consent to return; a child's no goes to the panel anew.
     *
     * @param wish the field that asks
     * @param since the variable that is true once the panel hears of it: earlier the panel is still to decide, and models before it
     *     wouldn't ask the panel
     */
    void ifWantsToStay(HandedIn talk, String wish, String since) {
        if (!ReturnWishProcess.Answer.STAY.equals(talk.text(wish))) {
            return;
        }
        if (!facts.of(talk.number()).child()) {
            said(talk);
        } else if (Boolean.TRUE.equals(steps.variables(talk.step()).get(since))) {
            safeguards.objectionAnew(talk.number(), talk.at());
        }
    }

    void said(HandedIn handedIn) {
        consents.takenBack(handedIn.number(), Purpose.Return, handedIn.agency(), handedIn.by(), handedIn.step());
    }
}
