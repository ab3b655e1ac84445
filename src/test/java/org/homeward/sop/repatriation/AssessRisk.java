package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.declared.Former;

/** An assessment of the risk may name the day on which it is looked at again. */
@Former
final class AssessRisk implements HandInHandler {

    private final RiskSeen risk;

    AssessRisk(RiskSeen risk) {
        this.risk = risk;
    }

    @Override
    public String step() {
        return ReturnWishProcess.Step.ASSESS_RISK;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        risk.again(handedIn);
        return Map.of();
    }
}
