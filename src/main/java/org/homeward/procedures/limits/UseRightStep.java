package org.homeward.procedures.limits;

import org.homeward.procedures.Effects;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.EndingRightProcess;

/** The day of the application starts the clock of the agency that forwards it. */
final class UseRightStep {

    private static final String APPLIED_ON = "rightAppliedOn";
    private static final String RECEIVED = "applicationReceived";

    static final StepRules RULES = StepRules.of(EndingRightProcess.Step.USE_RIGHT)
            .asks(APPLIED_ON)
            .sets(RECEIVED)
            .then((state, said) -> Effects.set(RECEIVED, said.text(APPLIED_ON)));

    private UseRightStep() {}
}
