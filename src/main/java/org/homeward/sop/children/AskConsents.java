package org.homeward.sop.children;

import java.util.Map;
import org.homeward.engine.CaseEvent;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.AskedConsent;
import org.homeward.sop.NewService;
import org.springframework.stereotype.Component;

/**
 * A child’s objection to the return goes to the panel, whatever the guardian agrees to (R19). Without a yes to contact with the family
 * nobody traces it: what counts from the report of that counts from now.
 */
@ModelEffect(
        step = ReturnWishProcess.Step.ASK_CONSENTS,
        rules = "R19",
        answers = {
            "childObjectsToReturn",
            ConsentRules.GUARDIAN_ON_RETURN,
            NewService.CONSENT_GIVER,
            NewService.CONSENT_SIGNATURE
        })
@Component
final class AskConsents implements HandInHandler {

    private static final Map<String, AskedConsent> CONSENTS = Map.of(
            ReturnWishProcess.Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY, AskedConsent.ORIGIN,
            ReturnWishProcess.Variable.CONSENT_FAMILY_CONTACT, AskedConsent.FAMILY,
            ReturnWishProcess.Variable.CONSENT_RETURN, AskedConsent.RETURN,
            RepatriationProcess.Variable.CONSENT_FEEDBACK_TO_HOST, AskedConsent.FEEDBACK);

    private final ConsentRules rules;
    private final Safeguards safeguards;
    private final CaseEvents events;
    private final TalkObjection objection;

    AskConsents(ConsentRules rules, Safeguards safeguards, CaseEvents events, TalkObjection objection) {
        this.rules = rules;
        this.safeguards = safeguards;
        this.events = events;
        this.objection = objection;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        rules.requireForReturn(handedIn, CONSENTS);
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
