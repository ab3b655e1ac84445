package org.homeward.procedures.limits;

import org.homeward.procedures.Effects;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.CustodyProcess;

/** An order opens the longer limit, counted from the same minute where a law says so (R15). */
final class EndCustodyStep {

    private static final String LONGER = "custodyExtension";

    static final StepRules RULES = StepRules.of(CustodyProcess.Step.END_CUSTODY)
            .asks(CustodyProcess.Variable.CUSTODY_OUTCOME)
            .deadlines(LONGER)
            .keeps("R15")
            .sets(CustodyProcess.Variable.CUSTODY_LIMIT)
            .then((state, said) -> said.is(CustodyProcess.Variable.CUSTODY_OUTCOME, "heldByOrder")
                    ? Effects.set(CustodyProcess.Variable.CUSTODY_LIMIT, LONGER)
                    : Effects.NONE);

    private EndCustodyStep() {}
}
