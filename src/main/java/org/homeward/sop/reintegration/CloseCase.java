package org.homeward.sop.reintegration;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReintegrationProcess.Answer;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.sop.Retrafficking;
import org.springframework.stereotype.Component;

/**
 * A closure is approved, or goes back to the visits with its reason and a day; while neither is said it stays open. Counts a case
 * that is closed because the person was trafficked again.
 */
@ModelEffect(
        step = ReintegrationProcess.Step.CLOSE_CASE,
        answers = Variable.CLOSURE_APPROVAL,
        sets = VisitRecord.AGREED_ON)
@Component
final class CloseCase implements HandInHandler {

    private final RetraffickingTold retrafficking;

    CloseCase(RetraffickingTold retrafficking) {
        this.retrafficking = retrafficking;
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
        if ("ReTrafficked".equals(handedIn.text("closureReason"))) {
            retrafficking.count(handedIn, Retrafficking.Kind.closed);
        }
        return Map.of();
    }
}
