package org.homeward.sop.repatriation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.Purpose;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.sop.limits.ConsentLines;
import org.springframework.stereotype.Component;

/** Shows before an approval is asked for which consents the return rests on, and until when each holds. */
@ModelEffect(step = ReturnApprovalProcess.Step.REQUEST_APPROVAL)
@Component
final class ApprovalFill implements FormFill {

    /** What the return rests on. */
    private static final Set<Purpose> RESTS_ON =
            Set.of(Purpose.Return, Purpose.ShareWithOriginAgency, Purpose.ShareForNationality, Purpose.FamilyContact);

    private final ConsentLines lines;

    ApprovalFill(ConsentLines lines) {
        this.lines = lines;
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        return Map.of("consentDays", lines.standing(step.number(), RESTS_ON, language));
    }

    /** A proposal that comes back is changed, not written anew: the day that was proposed stands there too. */
    @Override
    public Set<String> proposedAgain() {
        return Set.of(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);
    }
}
