package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.sop.children.ChildSafety;
import org.homeward.sop.children.Safeguards;
import org.springframework.stereotype.Component;

/** No child is brought home without its safeguards (R19); a child that won't go on goes back to the panel. */
@ModelEffect(step = "userTask_bringHome", rules = "R19", answers = "travelDone", sets = "childObjects")
@Component
final class BringHome implements HandInHandler {

    private final ChildSafety safety;
    private final Safeguards safeguards;
    private final CaseFactsRecords facts;

    BringHome(ChildSafety safety, Safeguards safeguards, CaseFactsRecords facts) {
        this.safety = safety;
        this.safeguards = safeguards;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!"refused".equals(handedIn.text("travelDone"))) {
            safety.requireForTravel(handedIn.number(), "travelDone");
            return Map.of("childObjects", false);
        }
        var child = facts.of(handedIn.number()).child();
        if (child) {
            safeguards.objection(handedIn.number(), handedIn.at());
        }
        return Map.of("childObjects", child);
    }
}
