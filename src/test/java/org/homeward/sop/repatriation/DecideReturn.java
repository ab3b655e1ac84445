package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.directory.Today;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.sop.declared.Former;

/** A day that has passed while the approval waited, for a court's hold for example, isn't approved: a new one is asked for. */
@Former
final class DecideReturn implements HandInHandler {

    private final Steps steps;
    private final Today today;

    DecideReturn(Steps steps, Today today) {
        this.steps = steps;
        this.today = today;
    }

    @Override
    public String step() {
        return ReturnApprovalProcess.Step.DECIDE_RETURN;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var proposed = steps.variables(handedIn.step()).get(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);
        if (ReturnApprovalProcess.Answer.APPROVED.equals(handedIn.text(ReturnApprovalProcess.Variable.RETURN_DECISION))
                && today.isOver(proposed, handedIn.agency().country())) {
            throw WrongContent.field(ReturnApprovalProcess.Variable.RETURN_DECISION, "approval.dayOver");
        }
        return Map.of();
    }
}
