package org.homeward.sop.reintegration;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.declared.Former;

/** The next review of the plan is on the day that this one names; without one there is none until a visit notes changes. */
@Former
final class ReviewPlan implements HandInHandler {

    /** The day on which the plan is to be reviewed. */
    static final String DUE_ON = "planReviewDueOn";

    @Override
    public String step() {
        return ReintegrationProcess.Step.REVIEW_PLAN;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var told = new HashMap<String, Object>();
        told.put(DUE_ON, handedIn.text("planReviewOn"));
        return told;
    }
}
