package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.declared.Former;
import org.homeward.sop.limits.ApartFromAdults;

/** Threats that the talk about needs found ask for a safety plan at once, a child who sleeps among adults for a place apart. */
@Former
final class AssessNeeds implements HandInHandler {

    private final DangerNamed danger;
    private final ApartFromAdults apart;

    AssessNeeds(DangerNamed danger, ApartFromAdults apart) {
        this.danger = danger;
        this.apart = apart;
    }

    @Override
    public String step() {
        return ReintegrationProcess.Step.ASSESS_NEEDS;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        apart.saidAtHome(handedIn);
        return danger.told(handedIn, handedIn.text("needsAssessedOn"));
    }
}
