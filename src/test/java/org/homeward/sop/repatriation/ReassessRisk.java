package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.sop.declared.Former;

/**
 * After the assessment from home the risk was looked at again; the answer may name another day. Where home has warned anew since the
 * talk, the person is talked with again.
 */
@Former
final class ReassessRisk implements HandInHandler {

    private final RiskSeen risk;
    private final OneTalk talk;

    ReassessRisk(RiskSeen risk, OneTalk talk) {
        this.risk = risk;
        this.talk = talk;
    }

    @Override
    public String step() {
        return HomeWarningProcess.Step.REASSESS_RISK;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        risk.again(handedIn);
        return Map.of(
                HomeWarningProcess.Variable.RISK_TOO_HIGH,
                RiskSeen.isNo(handedIn),
                HomeWarningProcess.Variable.APPROVAL_WAITS,
                talk.isAwaited(handedIn),
                HomeWarningProcess.Variable.WARNED_ANEW,
                talk.isWarnedAnew(handedIn));
    }
}
