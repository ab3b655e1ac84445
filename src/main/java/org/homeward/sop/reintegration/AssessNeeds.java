package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.limits.ApartFromAdults;
import org.springframework.stereotype.Component;

/** Threats that the talk about needs found ask for a safety plan at once, a child who sleeps among adults for a place apart. */
@ModelEffect(
        step = ReintegrationProcess.Step.ASSESS_NEEDS,
        answers = {"threatsSince", ApartFromAdults.FIELD},
        sets = {ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, VisitRecord.MADE_ON})
@Component
final class AssessNeeds implements HandInHandler {

    private final DangerNamed danger;
    private final ApartFromAdults apart;

    AssessNeeds(DangerNamed danger, ApartFromAdults apart) {
        this.danger = danger;
        this.apart = apart;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        apart.saidAtHome(handedIn);
        return danger.told(handedIn, handedIn.text("needsAssessedOn"));
    }
}
