package org.homeward.sop.repatriation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.sop.declared.Former;

/**
 * Whether home warns of the return: it advises against it or for another way, the family may be involved, or the person would need
 * protection or another place. Warned or not, once the family was assessed the host looks at the risk again. Only that it does goes
 * into the message; what was found is read in the file.
 */
@Former
final class ReportAssessment implements HandInHandler {

    private static final Set<String> DANGEROUS_AS_IT_IS = Set.of("protection", "otherPlace");

    private final HomeWarns home;
    private final Steps steps;

    ReportAssessment(HomeWarns home, Steps steps) {
        this.home = home;
        this.steps = steps;
    }

    @Override
    public String step() {
        return OriginResponseProcess.Step.REPORT_ASSESSMENT;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var told = new HashMap<String, Object>();
        var warns = warns(handedIn);
        told.put(RepatriationProcess.Variable.HOME_WARNS, warns);
        told.put(RepatriationProcess.Variable.RISK_REOPENED, warns || isFamilyAssessed(handedIn));
        told.put(RepatriationProcess.Variable.WARNING_GIVEN, warns);
        return told;
    }

    private boolean isFamilyAssessed(HandedIn handedIn) {
        return HomeWarns.FAMILY_FOUND.equals(
                steps.variables(handedIn.step()).get(OriginResponseProcess.Variable.TRACING_OUTCOME));
    }

    /** What was passed on at once stays a warning. */
    private boolean warns(HandedIn handedIn) {
        return Boolean.TRUE.equals(steps.variables(handedIn.step()).get(RepatriationProcess.Variable.WARNING_GIVEN))
                || HomeWarns.isWarned(handedIn, RepatriationProcess.Variable.ASSESSMENT_RECOMMENDATION)
                || home.mayFamilyBeInvolved(handedIn.number())
                || handedIn.data().get("returnConditions") instanceof List<?> conditions
                        && conditions.stream().anyMatch(DANGEROUS_AS_IT_IS::contains);
    }
}
