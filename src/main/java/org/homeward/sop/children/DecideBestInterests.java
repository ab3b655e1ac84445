package org.homeward.sop.children;

import java.util.Map;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.sop.panel.Quorum;
import org.springframework.stereotype.Component;

/**
 * What is best for the child is decided once enough members of the panel were heard, and whether it may cross apart from a parent who
 * has a case too (R21). It is looked at again on the day that is named.
 */
@ModelEffect(
        step = BestInterestsProcess.Step.DECIDE_BEST_INTERESTS,
        rules = {"R19", "R21"},
        answers = {RepatriationProcess.Variable.BEST_INTERESTS_DECISION, "bidCrossing"},
        sets = BestInterestsProcess.Variable.BID_REVIEW_ON)
@Component
final class DecideBestInterests implements HandInHandler {

    private static final String CROSSING = "bidCrossing";

    private final Quorum quorum;
    private final Safeguards safeguards;
    private final ParentsAndChildren families;

    DecideBestInterests(Quorum quorum, Safeguards safeguards, ParentsAndChildren families) {
        this.families = families;
        this.quorum = quorum;
        this.safeguards = safeguards;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var crossing = handedIn.text(CROSSING);
        if (crossing == null && hasParentHere(handedIn)) {
            throw WrongContent.field(CROSSING, "linked.cross.panelSilent");
        }
        quorum.requireForBestInterests(handedIn.number(), RepatriationProcess.Variable.BEST_INTERESTS_DECISION);
        safeguards.bestInterests(
                handedIn.number(),
                String.valueOf(handedIn.text(RepatriationProcess.Variable.BEST_INTERESTS_DECISION)),
                handedIn.at());
        families.panelDecided(handedIn.number(), "apart".equals(crossing), handedIn.at());
        return ReviewBestInterests.day(handedIn);
    }

    private boolean hasParentHere(HandedIn handedIn) {
        return families.hold(handedIn.number()).stream()
                .anyMatch(pair -> pair.child().equals(handedIn.number()));
    }
}
