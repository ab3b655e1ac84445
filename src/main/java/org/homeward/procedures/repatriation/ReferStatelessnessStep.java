package org.homeward.procedures.repatriation;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.SharingLimitRules;
import org.homeward.shared.procedures.RepatriationProcess;

/**
 * A person who hears that no nationality was confirmed hears then what home warns of: no talk about a return follows. Not asked ends
 * nothing: the step stays until the person was asked whether they want the referral (R1).
 */
final class ReferStatelessnessStep {

    private static final String EXPLAINED = "nationalityExplained";
    private static final String TOLD = "homeWarningTold";
    private static final String AGREED = "statelessReferralAgreed";

    static final StepRules RULES = StepRules.of(RepatriationProcess.Step.REFER_STATELESSNESS)
            .form(SharingLimitRules.form())
            .insists(
                    Requirement.refuses(
                            "homeWarningTold",
                            TOLD,
                            "warning.notTold",
                            (state, said) ->
                                    said.is(TOLD, "noWarning") && state.isTrue(RepatriationProcess.Variable.HOME_WARNS),
                            CasePart.PROCESS),
                    Requirement.refuses(
                            "nationalityExplainedFirst",
                            EXPLAINED,
                            "stateless.explainFirst",
                            (state, said) -> said.is(TOLD, "told") && said.is(EXPLAINED, "no")),
                    Requirement.refuses(
                                    "statelessReferralAsked",
                                    AGREED,
                                    "stateless.askFirst",
                                    (state, said) -> said.is(AGREED, "notAsked"))
                            .keeps("R1"));

    private ReferStatelessnessStep() {}
}
