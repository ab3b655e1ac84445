package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.declared.Former;

/** Records a visit, and the first signs of new exploitation. */
@Former
final class VisitPerson implements HandInHandler {

    private final VisitRecord visits;

    VisitPerson(VisitRecord visits) {
        this.visits = visits;
    }

    @Override
    public String step() {
        return ReintegrationProcess.Step.VISIT_PERSON;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return visits.of(handedIn);
    }
}
