package org.homeward.procedures.children;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.RepatriationProcess;

/**
 * The report holds the child’s own view, and whether the child objects. While a return is ahead, the first suspicion of the family is
 * talked about with the child, and the risk looked at again, before the panel is heard.
 */
final class PrepareBestInterestsStep {

    static final String SUSPECTED = "familyInvolvedSuspected";

    private static final String VIEW = "childView";

    static final StepRules RULES = StepRules.of(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS)
            .asks(VIEW, AskConsentsStep.OBJECTS, SUSPECTED)
            .freely(SUSPECTED)
            .reads(CasePart.given(SUSPECTED), CasePart.PROCESS)
            .sets(RepatriationProcess.Variable.CHILD_VIEW_RECORDED, BestInterestsProcess.Variable.WARNING_GIVEN)
            .keeps("R19")
            .setsOff(Effect.ChildHeard.class, Effect.Objects.class)
            .then(PrepareBestInterestsStep::follows);

    private PrepareBestInterestsStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var heard = said.answer(VIEW).isPresent();
        var effects = heard ? Effects.of(new Effect.ChildHeard(said.at())) : Effects.NONE;
        if (said.is(AskConsentsStep.OBJECTS, "yes")) {
            effects = effects.and(new Effect.Objects(said.at()));
        }
        return effects.andSet(RepatriationProcess.Variable.CHILD_VIEW_RECORDED, heard)
                .andSet(BestInterestsProcess.Variable.WARNING_GIVEN, isSuspectedNow(state, said));
    }

    /** The suspicion is new if this report brought it. */
    private static boolean isSuspectedNow(CaseState state, HandedInStep said) {
        return said.is(SUSPECTED, "yes")
                && state.get(CasePart.given(SUSPECTED))
                        .filter(given -> said.step().equals(given.step()))
                        .isPresent()
                && state.isTrue(RepatriationProcess.Variable.RETURN_AHEAD);
    }
}
