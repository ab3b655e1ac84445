package org.homeward.sop.repatriation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.springframework.stereotype.Component;

/** A proposal that comes back is changed, not written anew: the day that was proposed stands there too. */
@ModelEffect(step = ReturnApprovalProcess.Step.REQUEST_APPROVAL)
@Component
final class ProposalFill implements FormFill {

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        return Map.of();
    }

    @Override
    public Set<String> proposedAgain() {
        return Set.of(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);
    }
}
