package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.sop.panel.Quorum;
import org.springframework.stereotype.Component;

/** The decision is written down once enough members of the panel were heard. */
@ModelEffect(step = "userTask_decideStatus", rules = "R1", answers = "identificationDecision")
@Component
final class DecideStatus implements HandInHandler {

    private final Quorum quorum;

    DecideStatus(Quorum quorum) {
        this.quorum = quorum;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        quorum.requireForIdentification(handedIn.number(), "identificationDecision");
        return Map.of();
    }
}
