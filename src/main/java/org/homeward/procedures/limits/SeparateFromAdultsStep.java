package org.homeward.procedures.limits;

import java.util.Set;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.SeparationProcess;

/** A child who is apart from adults now, or with its own family, isn't looked after as one among adults any more. */
final class SeparateFromAdultsStep {

    private static final Set<String> SETTLED =
            Set.of(SeparationProcess.Answer.APART, SeparationProcess.Answer.OWN_FAMILY);

    static final StepRules RULES = StepRules.of(SeparationProcess.Step.SEPARATE_FROM_ADULTS)
            .asks(SeparationProcess.Variable.SEPARATED_NOW)
            .setsOff(Effect.FoundApart.class)
            .then((state, said) -> said.answer(SeparationProcess.Variable.SEPARATED_NOW)
                            .filter(SETTLED::contains)
                            .isPresent()
                    ? Effects.of(new Effect.FoundApart())
                    : Effects.NONE);

    private SeparateFromAdultsStep() {}
}
