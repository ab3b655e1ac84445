package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.springframework.stereotype.Component;

/** After the assessment from home the risk was looked at again; the answer may name another day. */
@ModelEffect(
        step = HomeWarningProcess.Step.REASSESS_RISK,
        answers = RiskSeen.LATER,
        sets = HomeWarningProcess.Variable.RISK_TOO_HIGH)
@Component
final class ReassessRisk implements HandInHandler {

    private final RiskSeen risk;

    ReassessRisk(RiskSeen risk) {
        this.risk = risk;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        risk.again(handedIn);
        return Map.of(HomeWarningProcess.Variable.RISK_TOO_HIGH, RiskSeen.isNo(handedIn));
    }
}
