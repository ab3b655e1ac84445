package org.homeward.procedures.repatriation;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/** The looks at the risk of a return: each may name the day of the next one, and the finding of a later one decides on the way. */
final class RiskReviewSteps {

    static final StepRules ASSESS = StepRules.of(ReturnWishProcess.Step.ASSESS_RISK)
            .hears(RiskRules.RECHECK_ON)
            .setsOff(Effect.LooksAgain.class)
            .then((state, said) -> RiskRules.again(said));

    static final StepRules RECHECK = StepRules.of(HomeWarningProcess.Step.RECHECK_RISK)
            .asks(RiskRules.LATER)
            .hears(RiskRules.RECHECK_ON)
            .sets(HomeWarningProcess.Variable.RISK_TOO_HIGH)
            .setsOff(Effect.LooksAgain.class)
            .then((state, said) ->
                    RiskRules.again(said).andSet(HomeWarningProcess.Variable.RISK_TOO_HIGH, RiskRules.isNo(said)));

    /** After the report from home; where home has warned anew since the talk, the person is talked with again. */
    static final StepRules REASSESS = StepRules.of(HomeWarningProcess.Step.REASSESS_RISK)
            .asks(RiskRules.LATER)
            .hears(RiskRules.RECHECK_ON)
            .reads(CasePart.PROCESS)
            .sets(
                    HomeWarningProcess.Variable.RISK_TOO_HIGH,
                    HomeWarningProcess.Variable.APPROVAL_WAITS,
                    HomeWarningProcess.Variable.WARNED_ANEW)
            .setsOff(Effect.LooksAgain.class)
            .then((state, said) -> RiskRules.again(said)
                    .andSet(HomeWarningProcess.Variable.RISK_TOO_HIGH, RiskRules.isNo(said))
                    .andSet(HomeWarningProcess.Variable.APPROVAL_WAITS, SingleReturnTalkRule.isAwaited(state))
                    .andSet(HomeWarningProcess.Variable.WARNED_ANEW, SingleReturnTalkRule.isWarnedAnew(state)));

    private RiskReviewSteps() {}
}
