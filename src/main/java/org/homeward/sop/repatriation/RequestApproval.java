package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.sop.children.ChildSafety;
import org.springframework.stereotype.Component;

/** No return of a child is asked for without its safeguards (R19). */
@ModelEffect(step = "userTask_requestApproval", rules = "R19", answers = "hostDecision")
@Component
final class RequestApproval implements HandInHandler {

    private final ChildSafety safety;

    RequestApproval(ChildSafety safety) {
        this.safety = safety;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!"refused".equals(handedIn.text("hostDecision"))) {
            safety.requireForApproval(handedIn.number(), "hostDecision");
        }
        return Map.of();
    }
}
