package org.homeward.sop.reintegration;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.springframework.stereotype.Component;

/** The contact is lost, or the search goes on with a visit on a named day, counted from its first attempt again. */
@ModelEffect(
        step = ReintegrationProcess.Step.REVIEW_LOST_CONTACT,
        sets = {ReintegrationProcess.Variable.VISITS_GO_ON, VisitRecord.AGREED_ON, VisitRecord.TRIES})
@Component
final class ReviewLostContact implements HandInHandler {

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var told = new HashMap<String, Object>();
        told.put(ReintegrationProcess.Variable.VISITS_GO_ON, "searchOn".equals(handedIn.text("lostContactDecision")));
        told.put(VisitRecord.AGREED_ON, handedIn.text("nextVisitOn"));
        told.put(VisitRecord.TRIES, 0);
        return told;
    }
}
