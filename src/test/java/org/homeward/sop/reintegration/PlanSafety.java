package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.declared.Former;

/** Danger before the first visit counts as danger at one: the visits follow the risk and the day that the safety plan says (C4). */
@Former
final class PlanSafety implements HandInHandler {

    private final ReassessSafety safety;

    PlanSafety(ReassessSafety safety) {
        this.safety = safety;
    }

    @Override
    public String step() {
        return ReintegrationProcess.Step.PLAN_SAFETY;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return safety.handle(handedIn);
    }
}
