package org.homeward.sop.children;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.BestInterestsReviewProcess;
import org.homeward.sop.declared.Former;

/** What stands as the best for a child is looked at again on another day. */
@Former
final class ReviewBestInterests implements HandInHandler {

    @Override
    public String step() {
        return BestInterestsReviewProcess.Step.REVIEW_BEST_INTERESTS;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return day(handedIn);
    }

    /** The day that is named. */
    static Map<String, Object> day(HandedIn handedIn) {
        var told = new HashMap<String, Object>();
        told.put(
                BestInterestsReviewProcess.Variable.BID_REVIEW_ON,
                handedIn.text(BestInterestsReviewProcess.Variable.BID_REVIEW_ON));
        return told;
    }
}
