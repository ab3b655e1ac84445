package org.homeward.sop.children;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.springframework.stereotype.Component;

/** A child’s objection to the return goes to the panel, whatever the guardian agrees to (R19). */
@ModelEffect(
        step = DomesticReturnProcess.Step.ASK_CONSENTS,
        processes = {"repatriation", "domesticReturn"},
        rules = "R19",
        answers = "childObjectsToReturn")
@Component
final class AskConsents implements HandInHandler {

    private final Safeguards safeguards;

    AskConsents(Safeguards safeguards) {
        this.safeguards = safeguards;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if ("yes".equals(handedIn.text("childObjectsToReturn"))) {
            safeguards.objection(handedIn.number(), handedIn.at());
        }
        return Map.of();
    }
}
