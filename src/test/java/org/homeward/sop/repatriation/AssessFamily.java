package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.sop.declared.Former;

/**
 * What who assessed the family advises is a warning that waits for nothing: across a border it is passed on at once, within one
 * country nobody reports to another one. Warned or not, once the family was found the risk is looked at again.
 */
@Former
final class AssessFamily implements HandInHandler {

    static final String ADVICE = "assessorRecommendation";

    @Override
    public String step() {
        return FamilyTracingProcess.Step.ASSESS_FAMILY;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var warns = HomeWarns.isWarned(handedIn, ADVICE);
        var found = HomeWarns.FAMILY_FOUND.equals(handedIn.text(OriginResponseProcess.Variable.TRACING_OUTCOME));
        return Map.of(
                DomesticReturnProcess.Variable.RISK_REOPENED,
                warns || found,
                DomesticReturnProcess.Variable.WARNING_GIVEN,
                warns);
    }
}
