package org.homeward.sop.children;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.stereotype.Component;

/** A child’s objection to the return goes to the panel, whatever the guardian agrees to (R19). */
@Component
final class AskConsents implements HandInHandler {

    private final Safeguards safeguards;

    AskConsents(Safeguards safeguards) {
        this.safeguards = safeguards;
    }

    @Override
    public String step() {
        return RepatriationProcess.Step.ASK_CONSENTS;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if ("yes".equals(handedIn.text("childObjectsToReturn"))) {
            safeguards.objection(handedIn.number(), handedIn.at());
        }
        return Map.of();
    }
}
