package org.homeward.procedures.repatriation;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.HomeWarningProcess;

/** An adult who hears the warning and wants to stay takes back the consent to return (R4); for a child the panel decides (R19). */
final class HearWarningStep {

    static final StepRules RULES = StepRules.of(HomeWarningProcess.Step.HEAR_WARNING)
            .asks(HomeWarningProcess.Variable.WARNING_WISH)
            .reads(CasePart.PROCESS)
            .keeps("R4", "R19")
            .sets(HomeWarningProcess.Variable.APPROVAL_WAITS, HomeWarningProcess.Variable.WARNED_ANEW)
            .setsOff(Effect.ObjectsAnew.class, Effect.TakesBack.class)
            .then((state, said) -> RefusalOnTheWayRules.ifWantsToStay(
                            state,
                            said,
                            HomeWarningProcess.Variable.WARNING_WISH,
                            HomeWarningProcess.Variable.WARNING_GIVEN)
                    .andSet(HomeWarningProcess.Variable.APPROVAL_WAITS, SingleReturnTalkRule.isAwaited(state))
                    .andSet(HomeWarningProcess.Variable.WARNED_ANEW, SingleReturnTalkRule.isEarly(state)));

    private HearWarningStep() {}
}
