package org.homeward.sop.children;

import java.util.List;
import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.stereotype.Component;

/**
 * A guardian can’t consent against the child’s objection, which goes to the panel even if the rest isn’t taken (R19). Nor is a
 * consent taken as given where the guardian declined.
 */
@ModelEffect(
        step = IdentificationProcess.Step.EXPLAIN_RIGHTS,
        processes = {IdentificationProcess.KEY, AccompanyingProcess.KEY},
        rules = "R19",
        answers = {
            "childObjectsToConsents",
            "guardianConsent",
            ReturnJourneyProcess.Variable.CONSENT_SERVICES,
            ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE
        })
@Component
final class ExplainRights implements HandInHandler {

    private static final List<String> CONSENTS = List.of(
            ReturnJourneyProcess.Variable.CONSENT_SERVICES, ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE);

    private final CaseFactsRecords facts;
    private final Safeguards safeguards;

    ExplainRights(CaseFactsRecords facts, Safeguards safeguards) {
        this.facts = facts;
        this.safeguards = safeguards;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (facts.of(handedIn.number()).child()) {
            if ("yes".equals(handedIn.text("childObjectsToConsents"))) {
                safeguards.keepObjection(handedIn.number(), handedIn.at());
                refuseGiven(handedIn, CONSENTS, "children.objects");
            }
            if ("Declined".equals(handedIn.text("guardianConsent"))) {
                refuseGiven(handedIn, CONSENTS, "children.guardianDeclined");
            }
        }
        return Map.of();
    }

    /** Throws {@link WrongContent} for each of these consents that is said to be given. */
    static void refuseGiven(HandedIn handedIn, List<String> consents, String because) {
        var against = consents.stream()
                .filter(consent -> "Given".equals(handedIn.text(consent)))
                .map(consent -> new FieldProblem(consent, because, List.of()))
                .toList();
        if (!against.isEmpty()) {
            throw WrongContent.fields(against);
        }
    }
}
