package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.sop.children.ChildSafety;
import org.homeward.sop.children.Safeguards;
import org.springframework.stereotype.Component;

/**
 * No child is handed over without its safeguards (R19). A hand-over that fails is the person's no, a child's, which goes
 * to the panel, or nobody's refusal: the country of origin doesn't let the person in, or the person isn't there.
 */
@ModelEffect(
        step = "userTask_handOver",
        rules = "R19",
        answers = {"handoverDone", "handoverNotDone"},
        sets = "handoverStopped")
@Component
final class HandOver implements HandInHandler {

    private final ChildSafety safety;
    private final Safeguards safeguards;
    private final CaseFactsRecords facts;

    HandOver(ChildSafety safety, Safeguards safeguards, CaseFactsRecords facts) {
        this.safety = safety;
        this.safeguards = safeguards;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!"refused".equals(handedIn.text("handoverDone"))) {
            safety.requireForTravel(handedIn.number(), "handoverDone");
            return Map.of("handoverStopped", "no");
        }
        var why = handedIn.text("handoverNotDone");
        if ("notAdmitted".equals(why) || "absent".equals(why)) {
            return Map.of("handoverStopped", why);
        }
        if (facts.of(handedIn.number()).child()) {
            safeguards.objection(handedIn.number(), handedIn.at());
            return Map.of("handoverStopped", "childObjects");
        }
        return Map.of("handoverStopped", "byPerson");
    }
}
