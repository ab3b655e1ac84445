package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.springframework.stereotype.Component;

/** An assessment of the risk may name the day on which it is looked at again. */
@ModelEffect(step = ReturnWishProcess.Step.ASSESS_RISK)
@Component
final class AssessRisk implements HandInHandler {

    private final RiskSeen risk;

    AssessRisk(RiskSeen risk) {
        this.risk = risk;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        risk.again(handedIn);
        return Map.of();
    }
}
