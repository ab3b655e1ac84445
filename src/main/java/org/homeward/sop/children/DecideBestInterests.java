package org.homeward.sop.children;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.sop.panel.Quorum;
import org.springframework.stereotype.Component;

/** What is best for the child is decided once enough members of the panel were heard. */
@ModelEffect(step = "userTask_decideBestInterests", rules = "R19", answers = "bestInterestsDecision")
@Component
final class DecideBestInterests implements HandInHandler {

    private final Quorum quorum;
    private final Safeguards safeguards;

    DecideBestInterests(Quorum quorum, Safeguards safeguards) {
        this.quorum = quorum;
        this.safeguards = safeguards;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        quorum.requireForBestInterests(handedIn.number(), "bestInterestsDecision");
        safeguards.bestInterests(
                handedIn.number(), String.valueOf(handedIn.text("bestInterestsDecision")), handedIn.at());
        return Map.of();
    }
}
