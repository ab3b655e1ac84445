package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.declared.Former;

/** Records whether the person was reached by phone, as a visit is recorded; if not, the contact is reviewed as lost. */
@Former
final class ReachRemotely implements HandInHandler {

    private final VisitRecord visits;

    ReachRemotely(VisitRecord visits) {
        this.visits = visits;
    }

    @Override
    public String step() {
        return ReintegrationProcess.Step.REACH_REMOTELY;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return visits.of(handedIn);
    }
}
