package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.casefile.CaseFiles;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.Steps;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.sop.children.ChildSafety;
import org.springframework.stereotype.Component;

/**
 * No return of a child is asked for without its safeguards (R19), and none against a warning from home before the person has heard
 * it and the risk was found bearable again.
 */
@ModelEffect(
        step = ReturnApprovalProcess.Step.REQUEST_APPROVAL,
        rules = "R19",
        answers = ReturnApprovalProcess.Variable.HOST_DECISION)
@Component
final class RequestApproval implements HandInHandler {

    private final ChildSafety safety;
    private final CaseFiles files;
    private final Steps steps;

    RequestApproval(ChildSafety safety, CaseFiles files, Steps steps) {
        this.safety = safety;
        this.files = files;
        this.steps = steps;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!ReturnApprovalProcess.Answer.REFUSED.equals(handedIn.text(ReturnApprovalProcess.Variable.HOST_DECISION))) {
            requireNoWarning(handedIn);
            safety.requireForApproval(handedIn.number(), ReturnApprovalProcess.Variable.HOST_DECISION);
        }
        return Map.of();
    }

    private void requireNoWarning(HandedIn handedIn) {
        if (!Boolean.TRUE.equals(steps.variables(handedIn.step()).get(RepatriationProcess.Variable.HOME_WARNS))) {
            return;
        }
        var risk = files.value(handedIn.number(), "riskAfterAssessment")
                .orElseThrow(
                        () -> WrongContent.field(ReturnApprovalProcess.Variable.HOST_DECISION, "warning.notSeenAgain"));
        if (!"go".equals(risk)) {
            throw WrongContent.field(ReturnApprovalProcess.Variable.HOST_DECISION, "warning.stillUnsafe");
        }
    }
}
