package org.homeward.sop.repatriation;

import java.util.Map;
import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.Steps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.sop.children.ChildSafety;
import org.springframework.stereotype.Component;

/**
 * No return of a child is asked for without its safeguards (R19), and none against a warning from home before the person has heard
 * it and the risk was found bearable again; nor without a verified nationality or an exception by both focal points.
 */
@ModelEffect(
        step = ReturnApprovalProcess.Step.REQUEST_APPROVAL,
        rules = "R19",
        answers = ReturnApprovalProcess.Variable.HOST_DECISION)
@Component
final class RequestApproval implements HandInHandler {

    private static final Set<String> WEIGHING =
            Set.of(HomeWarningProcess.Step.HEAR_WARNING, HomeWarningProcess.Step.REASSESS_RISK);

    private final ChildSafety safety;
    private final CaseFiles files;
    private final Steps steps;
    private final WorkItems workItems;
    private final RiskSeen risk;
    private final NationalityKnown nationality;

    RequestApproval(
            ChildSafety safety,
            CaseFiles files,
            Steps steps,
            WorkItems workItems,
            RiskSeen risk,
            NationalityKnown nationality) {
        this.risk = risk;
        this.nationality = nationality;
        this.safety = safety;
        this.files = files;
        this.steps = steps;
        this.workItems = workItems;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!ReturnApprovalProcess.Answer.REFUSED.equals(handedIn.text(ReturnApprovalProcess.Variable.HOST_DECISION))) {
            nationality.require(handedIn, ReturnApprovalProcess.Variable.HOST_DECISION);
            requireNoWarning(handedIn);
            risk.requireBearable(handedIn, ReturnApprovalProcess.Variable.HOST_DECISION);
            safety.requireForApproval(handedIn.number(), ReturnApprovalProcess.Variable.HOST_DECISION);
        }
        return Map.of();
    }

    private void requireNoWarning(HandedIn handedIn) {
        if (!Boolean.TRUE.equals(steps.variables(handedIn.step()).get(RepatriationProcess.Variable.HOME_WARNS))) {
            return;
        }
        var risk = files.value(handedIn.number(), "riskAfterAssessment")
                .filter(known -> !isWeighed(handedIn))
                .orElseThrow(
                        () -> WrongContent.field(ReturnApprovalProcess.Variable.HOST_DECISION, "warning.notSeenAgain"));
        if (!"go".equals(risk)) {
            throw WrongContent.field(ReturnApprovalProcess.Variable.HOST_DECISION, "warning.stillUnsafe");
        }
    }

    /** Whether the talk or the new assessment is open: what was found after an earlier warning doesn't answer this one. */
    private boolean isWeighed(HandedIn handedIn) {
        return workItems.ofCase(handedIn.number()).stream().anyMatch(step -> WEIGHING.contains(step.key()));
    }
}
