package org.homeward.sop.children;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.stereotype.Component;

/** The report holds the child’s own view, and whether the child objects. */
@ModelEffect(
        step = BestInterestsProcess.Step.PREPARE_BEST_INTERESTS,
        rules = "R19",
        answers = {"childView", "childObjectsToReturn"},
        sets = RepatriationProcess.Variable.CHILD_VIEW_RECORDED)
@Component
final class PrepareBestInterests implements HandInHandler {

    private final Safeguards safeguards;

    PrepareBestInterests(Safeguards safeguards) {
        this.safeguards = safeguards;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var view = handedIn.text("childView");
        var heard = view != null && !view.isBlank();
        if (heard) {
            safeguards.childView(handedIn.number(), handedIn.at());
        }
        if ("yes".equals(handedIn.text("childObjectsToReturn"))) {
            safeguards.objection(handedIn.number(), handedIn.at());
        }
        return Map.of(RepatriationProcess.Variable.CHILD_VIEW_RECORDED, heard);
    }
}
