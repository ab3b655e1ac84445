package org.homeward.procedures.repatriation;

import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.FormRules;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;

/**
 * The signs of a warning: home advises against the return or for another way, the family may be involved, or the person would need
 * protection or another place. Warned or not, once the family was found the risk is looked at again.
 */
final class HomeWarningSteps {

    private static final String ADVICE = "assessorRecommendation";

    /** The answer of who assessed the family, or of the host before. */
    private static final String FAMILY_INVOLVED = "familyInvolvedSuspected";

    private static final String CONDITIONS = "returnConditions";

    /** A family that wasn't found, or not yet, says nothing about the risk. */
    private static final String FAMILY_FOUND = "Successful";

    private static final Set<String> AGAINST = Set.of("doNotReturn", "alternative");
    private static final Set<String> DANGEROUS_AS_IT_IS = Set.of("protection", "otherPlace");

    /** The assessor's advice waits for nothing: across a border it is passed on at once, within one country nobody reports. */
    static final StepRules ASSESS_FAMILY = StepRules.of(FamilyTracingProcess.Step.ASSESS_FAMILY)
            .asks(ADVICE, FAMILY_INVOLVED, OriginResponseProcess.Variable.TRACING_OUTCOME)
            .freely(FAMILY_INVOLVED)
            .form(new FormRules().anew(FAMILY_INVOLVED)) // what the host suspects isn't told there
            .keeps("R6")
            .sets(DomesticReturnProcess.Variable.RISK_REOPENED, DomesticReturnProcess.Variable.WARNING_GIVEN)
            .then((state, said) -> {
                var warns = isWarned(said, ADVICE);
                var found = said.is(OriginResponseProcess.Variable.TRACING_OUTCOME, FAMILY_FOUND);
                return Effects.set(DomesticReturnProcess.Variable.RISK_REOPENED, warns || found)
                        .andSet(DomesticReturnProcess.Variable.WARNING_GIVEN, warns);
            });

    /** Only the fact of the warning goes into the message; the findings are read in the file. */
    static final StepRules REPORT_ASSESSMENT = StepRules.of(OriginResponseProcess.Step.REPORT_ASSESSMENT)
            .asks(RepatriationProcess.Variable.ASSESSMENT_RECOMMENDATION, CONDITIONS)
            .freely(FAMILY_INVOLVED)
            .reads(CasePart.PROCESS, CasePart.newest(FAMILY_INVOLVED))
            .sets(
                    RepatriationProcess.Variable.HOME_WARNS,
                    RepatriationProcess.Variable.RISK_REOPENED,
                    RepatriationProcess.Variable.WARNING_GIVEN)
            .then((state, said) -> {
                var warns = reportWarns(state, said);
                var assessed = state.known(OriginResponseProcess.Variable.TRACING_OUTCOME)
                        .filter(FAMILY_FOUND::equals)
                        .isPresent();
                return Effects.set(RepatriationProcess.Variable.HOME_WARNS, warns)
                        .andSet(RepatriationProcess.Variable.RISK_REOPENED, warns || assessed)
                        .andSet(RepatriationProcess.Variable.WARNING_GIVEN, warns);
            });

    private HomeWarningSteps() {}

    /** A warning that was passed on at once stays one. */
    private static boolean reportWarns(CaseState state, HandedInStep said) {
        return state.isTrue(RepatriationProcess.Variable.WARNING_GIVEN)
                || isWarned(said, RepatriationProcess.Variable.ASSESSMENT_RECOMMENDATION)
                || state.newest(FAMILY_INVOLVED).filter("yes"::equals).isPresent()
                || said.ticked(CONDITIONS).anyMatch(DANGEROUS_AS_IT_IS::contains);
    }

    /**
     * By the handed-in answers alone: the host's suspicion isn't a warning of home, and the agency that assesses the family never learns it
     * (R6).
     *
     * @param advice the field that holds the recommendation
     */
    private static boolean isWarned(HandedInStep said, String advice) {
        return said.answer(advice).filter(AGAINST::contains).isPresent() || said.is(FAMILY_INVOLVED, "yes");
    }
}
