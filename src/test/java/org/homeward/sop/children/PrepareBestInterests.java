package org.homeward.sop.children;

import java.util.List;
import java.util.Map;
import org.homeward.casefile.CaseFiles;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.sop.declared.Former;

/**
 * The report holds the child’s own view, and whether the child objects. While a return is ahead, the first suspicion of the family is
 * talked about with the child, and the risk looked at again, before the panel is heard.
 */
@Former
final class PrepareBestInterests implements HandInHandler {

    static final String SUSPECTED = "familyInvolvedSuspected";

    private final Safeguards safeguards;
    private final CaseFiles files;
    private final Steps steps;

    PrepareBestInterests(Safeguards safeguards, CaseFiles files, Steps steps) {
        this.safeguards = safeguards;
        this.files = files;
        this.steps = steps;
    }

    @Override
    public String step() {
        return BestInterestsProcess.Step.PREPARE_BEST_INTERESTS;
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
        return Map.of(
                RepatriationProcess.Variable.CHILD_VIEW_RECORDED,
                heard,
                BestInterestsProcess.Variable.WARNING_GIVEN,
                isSuspectedNow(handedIn));
    }

    private boolean isSuspectedNow(HandedIn report) {
        var given = files.given(report.number(), List.of(SUSPECTED)).get(SUSPECTED);
        return "yes".equals(report.text(SUSPECTED))
                && given != null
                && report.step().equals(given.step())
                && Boolean.TRUE.equals(steps.variables(report.step()).get(RepatriationProcess.Variable.RETURN_AHEAD));
    }
}
