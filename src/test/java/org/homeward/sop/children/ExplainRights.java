package org.homeward.sop.children;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.ConsentTerms;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Purpose;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.sop.declared.Former;

/**
 * What holds for the first consents holds for each later one. A child’s objection goes to the panel even if the rest isn’t taken (R19).
 * Who lets nothing go to authorities agrees to no share with the police.
 */
@Former
final class ExplainRights implements HandInHandler {

    private static final Map<String, AskedConsent> CONSENTS = Map.of(
            ReturnJourneyProcess.Variable.CONSENT_SERVICES, AskedConsent.SERVICES,
            ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE, AskedConsent.POLICE);

    private final ConsentRules rules;

    ExplainRights(ConsentRules rules) {
        this.rules = rules;
    }

    @Override
    public String step() {
        return IdentificationProcess.Step.EXPLAIN_RIGHTS;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        rules.require(handedIn, CONSENTS, true);
        var police = ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE;
        var chosen = ConsentTerms.recipients(handedIn.data().get(ConsentTerms.FIELD), Purpose.ShareWithPolice);
        if (ConsentValue.Given.name().equals(handedIn.text(police)) && ConsentTerms.leaveOutAuthorities(chosen)) {
            throw WrongContent.field(police, "consent.limited");
        }
        return Map.of();
    }
}
