package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.panel.Quorum;
import org.springframework.stereotype.Component;

/** The decision is written down once enough members of the panel were heard. */
@ModelEffect(
        step = IdentificationProcess.Step.DECIDE_STATUS,
        rules = "R1",
        answers = IdentificationProcess.Variable.IDENTIFICATION_DECISION)
@Component
final class DecideStatus implements HandInHandler {

    private final Quorum quorum;

    DecideStatus(Quorum quorum) {
        this.quorum = quorum;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        quorum.requireForIdentification(handedIn.number(), IdentificationProcess.Variable.IDENTIFICATION_DECISION);
        return Map.of();
    }
}
