package org.homeward.sop.reintegration;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.Steps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReintegrationProcess.Answer;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.sop.Retrafficking;
import org.springframework.stereotype.Component;

/**
 * A closure is approved, or goes back to the visits with its reason and a day; while neither is said it stays open. The goals aren't
 * met of a person who wasn't found, and no case closes while a safety plan is to be made. Counts a case that is closed because
 * the person was trafficked again. Who died needs no safety plan, and is told nothing any more.
 */
@ModelEffect(
        step = ReintegrationProcess.Step.CLOSE_CASE,
        answers = Variable.CLOSURE_APPROVAL,
        sets = {VisitRecord.AGREED_ON, Variable.NOBODY_TO_TELL})
@Component
final class CloseCase implements HandInHandler {

    private static final String REASON = "closureReason";

    private final RetraffickingTold retrafficking;
    private final Steps steps;
    private final WorkItems workItems;

    CloseCase(RetraffickingTold retrafficking, Steps steps, WorkItems workItems) {
        this.workItems = workItems;
        this.retrafficking = retrafficking;
        this.steps = steps;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var approval = handedIn.text(Variable.CLOSURE_APPROVAL);
        if (Answer.REJECTED.equals(approval)) {
            var back = new HashMap<String, Object>();
            back.put(VisitRecord.AGREED_ON, handedIn.text("nextVisitOn"));
            return back;
        }
        if (!"Approved".equals(approval)) {
            throw WrongContent.field(Variable.CLOSURE_APPROVAL, "closure.notDecided");
        }
        var died = "Death".equals(handedIn.text(REASON));
        if (!died
                && workItems.ofCase(handedIn.number()).stream()
                        .anyMatch(step -> step.key().equals(ReintegrationProcess.Step.PLAN_SAFETY))) {
            throw WrongContent.field(Variable.CLOSURE_APPROVAL, "closure.safetyPlanOpen");
        }
        if ("GoalsMet".equals(handedIn.text(REASON)) && isLost(handedIn)) {
            throw WrongContent.field(REASON, "closure.notFound");
        }
        if ("ReTrafficked".equals(handedIn.text(REASON))) {
            retrafficking.count(handedIn, Retrafficking.Kind.closed);
        }
        return Map.of(Variable.NOBODY_TO_TELL, died);
    }

    /** The last visits and calls found nobody; a case without a visit has no result. */
    private boolean isLost(HandedIn handedIn) {
        var known = steps.variables(handedIn.step());
        return known.get(VisitRecord.TRIES) instanceof Number tries && tries.intValue() > 0
                || Answer.REVIEW.equals(known.get(Variable.VISIT_RESULT));
    }
}
