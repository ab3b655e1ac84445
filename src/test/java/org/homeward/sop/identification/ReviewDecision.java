package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.declared.Former;

/** Nobody reviews a decision that they took part in. */
@Former
final class ReviewDecision implements HandInHandler {

    @Override
    public String step() {
        return IdentificationProcess.Step.REVIEW_DECISION;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if ("yes".equals(handedIn.text("reviewerTookPart"))) {
            throw WrongContent.field("reviewerTookPart", "review.tookPart");
        }
        return Map.of();
    }
}
