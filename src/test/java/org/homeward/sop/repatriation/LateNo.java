package org.homeward.sop.repatriation;

import org.homeward.casefile.Consents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Purpose;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.children.TalkObjection;
import org.homeward.sop.declared.Former;

/** An adult's no on the way takes back the consent to return, as one that was said before (R4, R5); a child's is an objection (R19). */
@Former
final class LateNo {

    private final Consents consents;
    private final CaseFactsRecords facts;
    private final TalkObjection objection;

    LateNo(Consents consents, CaseFactsRecords facts, TalkObjection objection) {
        this.consents = consents;
        this.facts = facts;
        this.objection = objection;
    }

    /**
     * In a talk: an adult who wants to stay takes back the consent to return; a child's no goes to the panel anew.
     *
     * @param wish the field that asks
     * @param since as {@link TalkObjection#anew}
     */
    void ifWantsToStay(HandedIn talk, String wish, String since) {
        if (!ReturnWishProcess.Answer.STAY.equals(talk.text(wish))) {
            return;
        }
        if (!facts.of(talk.number()).child()) {
            said(talk);
        } else {
            objection.anew(talk, since);
        }
    }

    void said(HandedIn handedIn) {
        consents.takenBack(handedIn.number(), Purpose.Return, handedIn.agency(), handedIn.by(), handedIn.step());
    }
}
