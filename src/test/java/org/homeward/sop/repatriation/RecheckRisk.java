package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.sop.declared.Former;

/** The risk was looked at again on its day; the answer may name another one. */
@Former
final class RecheckRisk implements HandInHandler {

    private final RiskSeen risk;

    RecheckRisk(RiskSeen risk) {
        this.risk = risk;
    }

    @Override
    public String step() {
        return HomeWarningProcess.Step.RECHECK_RISK;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        risk.again(handedIn);
        return Map.of(HomeWarningProcess.Variable.RISK_TOO_HIGH, RiskSeen.isNo(handedIn));
    }
}
