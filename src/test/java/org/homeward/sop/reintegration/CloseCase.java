package org.homeward.sop.reintegration;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.Receivers;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.Steps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Retrafficking;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReintegrationProcess.Answer;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.shared.procedures.SeparationProcess;
import org.homeward.sop.declared.Former;

/**
 * A closure is approved, or goes back to the visits with its reason and a day; while neither is said it stays open. The goals aren't
 * met of a person who wasn't found, and no case closes while a safety plan is to be made, or a place apart from adults to be found for a child. Counts a case that is closed because
 * the person was trafficked again. Who died needs neither, and is told nothing any more.
 */
@Former
final class CloseCase implements HandInHandler {

    private static final String REASON = "closureReason";

    private final RetraffickingTold retrafficking;
    private final Steps steps;
    private final WorkItems workItems;
    private final Receivers receivers;

    CloseCase(RetraffickingTold retrafficking, Steps steps, WorkItems workItems, Receivers receivers) {
        this.receivers = receivers;
        this.workItems = workItems;
        this.retrafficking = retrafficking;
        this.steps = steps;
    }

    @Override
    public String step() {
        return ReintegrationProcess.Step.CLOSE_CASE;
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
        refuseWhileOpen(handedIn, ReintegrationProcess.Step.PLAN_SAFETY, died, "closure.safetyPlanOpen");
        refuseWhileOpen(handedIn, SeparationProcess.Step.SEPARATE_FROM_ADULTS, died, "closure.placeApartOpen");
        if ("GoalsMet".equals(handedIn.text(REASON)) && isLost(handedIn)) {
            throw WrongContent.field(REASON, "closure.notFound");
        }
        if ("ReTrafficked".equals(handedIn.text(REASON))) {
            retrafficking.count(handedIn, Retrafficking.Kind.closed);
        }
        return Map.of(Variable.NOBODY_TO_TELL, died);
    }

    /** With a death such a step ends, where its version lets it. */
    private void refuseWhileOpen(HandedIn handedIn, String key, boolean died, String because) {
        var open = workItems.ofCase(handedIn.number()).stream()
                .filter(step -> step.key().equals(key))
                .toList();
        if (!open.isEmpty() && !(died && open.stream().allMatch(this::endsWithDeath))) {
            throw WrongContent.field(Variable.CLOSURE_APPROVAL, because);
        }
    }

    private boolean endsWithDeath(OpenStep step) {
        return !step.key().equals(ReintegrationProcess.Step.PLAN_SAFETY)
                || receivers.isAwaited(
                        step.number(), ReintegrationProcess.Message.NOBODY_TO_TELL, step.processInstance());
    }

    /** The last visits and calls found nobody; a case without a visit has no result. */
    private boolean isLost(HandedIn handedIn) {
        var known = steps.variables(handedIn.step());
        return known.get(VisitRecord.TRIES) instanceof Number tries && tries.intValue() > 0
                || Answer.REVIEW.equals(known.get(Variable.VISIT_RESULT));
    }
}
