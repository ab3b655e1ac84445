package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.declared.Former;
import org.homeward.sop.panel.FormerQuorum;

/** The decision is written down once enough members of the panel were heard. */
@Former
final class DecideStatus implements HandInHandler {

    private final FormerQuorum quorum;

    DecideStatus(FormerQuorum quorum) {
        this.quorum = quorum;
    }

    @Override
    public String step() {
        return IdentificationProcess.Step.DECIDE_STATUS;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        quorum.requireForIdentification(handedIn.number(), IdentificationProcess.Variable.IDENTIFICATION_DECISION);
        return Map.of();
    }
}
