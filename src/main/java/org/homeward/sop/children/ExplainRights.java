package org.homeward.sop.children;

import java.util.List;
import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.homeward.shared.WrongContent;
import org.springframework.stereotype.Component;

/** A guardian can’t consent against the child’s objection (R19). */
@Component
final class ExplainRights implements HandInHandler {

    private static final List<String> CONSENTS = List.of("consentServices", "consentShareWithPolice");

    private final CaseFactsRecords facts;
    private final Safeguards safeguards;

    ExplainRights(CaseFactsRecords facts, Safeguards safeguards) {
        this.facts = facts;
        this.safeguards = safeguards;
    }

    @Override
    public String step() {
        return "userTask_explainRights";
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (facts.of(handedIn.number()).child() && "yes".equals(handedIn.text("childObjectsToConsents"))) {
            safeguards.objection(handedIn.number(), handedIn.at());
            for (var consent : CONSENTS) {
                if ("Given".equals(handedIn.text(consent))) {
                    throw WrongContent.field(consent, "children.objects");
                }
            }
        }
        return Map.of();
    }
}
