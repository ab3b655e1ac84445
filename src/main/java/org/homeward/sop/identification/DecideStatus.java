package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.panel.Quorum;
import org.springframework.stereotype.Component;

/** The decision is written down once enough members of the panel were heard. */
@Component
final class DecideStatus implements HandInHandler {

    private final Quorum quorum;

    DecideStatus(Quorum quorum) {
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
