package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.sop.children.ChildSafety;
import org.springframework.stereotype.Component;

/** No return of a child is asked for without its safeguards (R19). */
@ModelEffect(
        step = ReturnApprovalProcess.Step.REQUEST_APPROVAL,
        rules = "R19",
        answers = ReturnApprovalProcess.Variable.HOST_DECISION)
@Component
final class RequestApproval implements HandInHandler {

    private final ChildSafety safety;

    RequestApproval(ChildSafety safety) {
        this.safety = safety;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!ReturnApprovalProcess.Answer.REFUSED.equals(handedIn.text(ReturnApprovalProcess.Variable.HOST_DECISION))) {
            safety.requireForApproval(handedIn.number(), ReturnApprovalProcess.Variable.HOST_DECISION);
        }
        return Map.of();
    }
}
