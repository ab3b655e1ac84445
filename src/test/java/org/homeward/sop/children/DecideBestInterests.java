package org.homeward.sop.children;

import java.util.HashMap;
import java.util.Map;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.sop.declared.Former;
import org.homeward.sop.panel.FormerQuorum;

/**
 * What is best for the child is decided once enough members of the panel were heard, and whether it may cross apart from a parent who
 * has a case too (R21). A return to a family that is suspected needs the panel's word that the child is safe there. It is looked at
 * again on the day that is named, and a child who wasn't told yet is.
 */
@Former
final class DecideBestInterests implements HandInHandler {

    private static final String CROSSING = "bidCrossing";

    /** Why the child is safe with a family that is suspected. */
    static final String BID_FAMILY_SUSPICION = "bidFamilySuspicion";

    static final String EXPLAINED = "bidExplained";

    private final FormerQuorum quorum;
    private final Safeguards safeguards;
    private final ParentsAndChildren families;
    private final CaseFiles files;

    DecideBestInterests(FormerQuorum quorum, Safeguards safeguards, ParentsAndChildren families, CaseFiles files) {
        this.files = files;
        this.families = families;
        this.quorum = quorum;
        this.safeguards = safeguards;
    }

    @Override
    public String step() {
        return BestInterestsProcess.Step.DECIDE_BEST_INTERESTS;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var crossing = handedIn.text(CROSSING);
        if (crossing == null && hasParentHere(handedIn)) {
            throw WrongContent.field(CROSSING, "linked.cross.panelSilent");
        }
        requireSafeFamily(handedIn);
        quorum.requireForBestInterests(handedIn.number(), RepatriationProcess.Variable.BEST_INTERESTS_DECISION);
        safeguards.bestInterests(
                handedIn.number(),
                String.valueOf(handedIn.text(RepatriationProcess.Variable.BEST_INTERESTS_DECISION)),
                handedIn.at());
        families.panelDecided(handedIn.number(), "apart".equals(crossing), handedIn.at());
        var told = new HashMap<>(ReviewBestInterests.day(handedIn));
        told.put(
                BestInterestsProcess.Variable.CHILD_TO_TELL,
                handedIn.asks(EXPLAINED) && !"yes".equals(handedIn.text(EXPLAINED)));
        return told;
    }

    private void requireSafeFamily(HandedIn handedIn) {
        var said = handedIn.text(BID_FAMILY_SUSPICION);
        if (handedIn.asks(BID_FAMILY_SUSPICION)
                && RepatriationProcess.Answer.RETURN_TO_FAMILY.equals(
                        handedIn.text(RepatriationProcess.Variable.BEST_INTERESTS_DECISION))
                && (said == null || said.isBlank())
                && files.value(handedIn.number(), PrepareBestInterests.SUSPECTED)
                        .filter("yes"::equals)
                        .isPresent()) {
            throw WrongContent.field(BID_FAMILY_SUSPICION, "bestInterests.familySuspected");
        }
    }

    private boolean hasParentHere(HandedIn handedIn) {
        return families.hold(handedIn.number()).stream()
                .anyMatch(pair -> pair.child().equals(handedIn.number()));
    }
}
