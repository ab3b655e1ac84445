package org.homeward.sop.children;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.sop.panel.Quorum;
import org.springframework.stereotype.Component;

/** What is best for the child is decided once enough members of the panel were heard. */
@ModelEffect(
        step = BestInterestsProcess.Step.DECIDE_BEST_INTERESTS,
        rules = "R19",
        answers = RepatriationProcess.Variable.BEST_INTERESTS_DECISION)
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
        quorum.requireForBestInterests(handedIn.number(), RepatriationProcess.Variable.BEST_INTERESTS_DECISION);
        safeguards.bestInterests(
                handedIn.number(),
                String.valueOf(handedIn.text(RepatriationProcess.Variable.BEST_INTERESTS_DECISION)),
                handedIn.at());
        return Map.of();
    }
}
