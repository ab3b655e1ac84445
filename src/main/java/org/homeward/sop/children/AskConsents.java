package org.homeward.sop.children;

import java.util.List;
import java.util.Map;
import org.homeward.engine.CaseEvent;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.springframework.stereotype.Component;

/**
 * A child’s objection to the return goes to the panel, whatever the guardian agrees to, and nothing is given for a child without its
 * guardian’s yes (R19). Without a yes to contact with the family nobody traces it: what counts from the report of that counts from now.
 */
@ModelEffect(
        step = ReturnWishProcess.Step.ASK_CONSENTS,
        rules = "R19",
        answers = {"childObjectsToReturn", AskConsents.GUARDIAN})
@Component
final class AskConsents implements HandInHandler {

    static final String GUARDIAN = "guardianAgreesReturn";

    private static final List<String> CONSENTS = List.of(
            ReturnWishProcess.Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY,
            ReturnWishProcess.Variable.CONSENT_FAMILY_CONTACT,
            ReturnWishProcess.Variable.CONSENT_RETURN,
            RepatriationProcess.Variable.CONSENT_FEEDBACK_TO_HOST);

    private final CaseFactsRecords facts;
    private final Safeguards safeguards;
    private final CaseEvents events;
    private final TalkObjection objection;

    AskConsents(CaseFactsRecords facts, Safeguards safeguards, CaseEvents events, TalkObjection objection) {
        this.facts = facts;
        this.safeguards = safeguards;
        this.events = events;
        this.objection = objection;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (facts.of(handedIn.number()).child() && !"agrees".equals(handedIn.text(GUARDIAN))) {
            ExplainRights.refuseGiven(
                    handedIn,
                    CONSENTS,
                    "disagrees".equals(handedIn.text(GUARDIAN))
                            ? "children.guardianDeclined"
                            : "children.guardianNotAsked");
        }
        if ("yes".equals(handedIn.text("childObjectsToReturn"))) {
            if (!objection.anew(handedIn, RepatriationProcess.Variable.REQUEST_SENT)) {
                safeguards.objection(handedIn.number(), handedIn.at());
            }
        }
        if (IdentificationProcess.Answer.GIVEN.equals(
                handedIn.text(RepatriationProcess.Variable.CONSENT_FAMILY_CONTACT))) {
            events.undone(handedIn.number(), CaseEvent.tracingDeclined);
        } else {
            events.happened(handedIn.number(), CaseEvent.tracingDeclined);
        }
        return Map.of();
    }
}
