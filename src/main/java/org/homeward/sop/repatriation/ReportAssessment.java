package org.homeward.sop.repatriation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.stereotype.Component;

/**
 * Whether home warns of the return: it advises against it or for another way, the family may be involved, or the person would need
 * protection or another place. Only that it warns goes into the message; the reasons are read in the file.
 */
@ModelEffect(
        step = OriginResponseProcess.Step.REPORT_ASSESSMENT,
        answers = {RepatriationProcess.Variable.ASSESSMENT_RECOMMENDATION, "returnConditions"},
        sets = RepatriationProcess.Variable.HOME_WARNS)
@Component
final class ReportAssessment implements HandInHandler {

    private static final Set<String> AGAINST = Set.of("doNotReturn", "alternative");
    private static final Set<String> DANGEROUS_AS_IT_IS = Set.of("protection", "otherPlace");

    private final CaseFiles files;

    ReportAssessment(CaseFiles files) {
        this.files = files;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var told = new HashMap<String, Object>();
        told.put(RepatriationProcess.Variable.HOME_WARNS, warns(handedIn) ? true : null);
        return told;
    }

    private boolean warns(HandedIn handedIn) {
        var advice = handedIn.text(RepatriationProcess.Variable.ASSESSMENT_RECOMMENDATION);
        return advice != null && AGAINST.contains(advice)
                || handedIn.data().get("returnConditions") instanceof List<?> conditions
                        && conditions.stream().anyMatch(DANGEROUS_AS_IT_IS::contains)
                || files.value(handedIn.number(), "familyInvolvedSuspected")
                        .filter("yes"::equals)
                        .isPresent();
    }
}
