package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.springframework.stereotype.Component;

/** Threats that the talk about needs found ask for a safety plan at once. */
@ModelEffect(
        step = ReintegrationProcess.Step.ASSESS_NEEDS,
        answers = "threatsSince",
        sets = {ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, VisitRecord.MADE_ON})
@Component
final class AssessNeeds implements HandInHandler {

    private final DangerNamed danger;

    AssessNeeds(DangerNamed danger) {
        this.danger = danger;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return danger.told(handedIn, handedIn.text("needsAssessedOn"));
    }
}
