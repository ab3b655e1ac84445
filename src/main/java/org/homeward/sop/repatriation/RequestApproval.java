package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.sop.children.ChildSafety;
import org.springframework.stereotype.Component;

/** No return of a child is asked for without its safeguards (R19). */
@Component
final class RequestApproval implements HandInHandler {

    private final ChildSafety safety;

    RequestApproval(ChildSafety safety) {
        this.safety = safety;
    }

    @Override
    public String step() {
        return ReturnApprovalProcess.Step.REQUEST_APPROVAL;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!ReturnApprovalProcess.Answer.REFUSED.equals(handedIn.text(ReturnApprovalProcess.Variable.HOST_DECISION))) {
            safety.requireForApproval(handedIn.number(), ReturnApprovalProcess.Variable.HOST_DECISION);
        }
        return Map.of();
    }
}
