package org.homeward.sop.reintegration;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.declared.Former;

/** After danger the visits follow the risk as it is now, the next one on the day that the safety plan says, if it says one (C4). */
@Former
final class ReassessSafety implements HandInHandler {

    private final OfferedAgain again;

    ReassessSafety(OfferedAgain again) {
        this.again = again;
    }

    @Override
    public String step() {
        return ReintegrationProcess.Step.REASSESS_SAFETY;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var day = handedIn.text("nextVisitOn");
        var told = new HashMap<String, Object>();
        told.put(Visits.RISK_AT_HOME, handedIn.text("riskNow"));
        if (day != null && !day.isBlank()) {
            told.put(VisitRecord.AGREED_ON, day);
        }
        again.ifAgreed(handedIn);
        return told;
    }
}
