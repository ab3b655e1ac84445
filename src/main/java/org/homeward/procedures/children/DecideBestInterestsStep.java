package org.homeward.procedures.children;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.panel.PanelFormPresentation;
import org.homeward.procedures.panel.PanelQuorumRule;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.RepatriationProcess;

/**
 * The panel decides on the child's best interests once enough of its members were heard, and on a crossing apart from a parent who has a
 * case too (R21). A return to a family that is suspected needs the panel's word that the child is safe there. It is looked at again on the
 * day that is named, and a child who wasn't told yet is.
 */
final class DecideBestInterestsStep {

    private static final String DECISION = RepatriationProcess.Variable.BEST_INTERESTS_DECISION;
    private static final String CROSSING = "bidCrossing";
    private static final String EXPLAINED = "bidExplained";

    /** Why the child is safe with a family that is suspected. */
    private static final String SUSPICION = "bidFamilySuspicion";

    private static final CasePart<?> SUSPECTED = CasePart.newest(PrepareBestInterestsStep.SUSPECTED);

    static final StepRules RULES = StepRules.of(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS)
            .form(PanelFormPresentation.deciding())
            .asks(EXPLAINED)
            .hears(ReviewBestInterestsStep.REVIEW_ON)
            .sets(ReviewBestInterestsStep.REVIEW_ON, BestInterestsProcess.Variable.CHILD_TO_TELL)
            .keeps("R19")
            .insists(
                    Requirement.refuses(
                                    "panelSaysHowToCross",
                                    CROSSING,
                                    "linked.cross.panelSilent",
                                    (state, said) -> said.text(CROSSING) == null && state.get(CasePart.PARENT_HERE),
                                    CasePart.PARENT_HERE)
                            .keeps("R21"),
                    Requirement.refuses(
                            "panelSaysFamilyIsSafe",
                            SUSPICION,
                            "bestInterests.familySuspected",
                            DecideBestInterestsStep::isFamilySuspected,
                            SUSPECTED),
                    PanelQuorumRule.of("bestInterests", DECISION))
            .setsOff(Effect.BestInterests.class)
            .then(DecideBestInterestsStep::follows);

    private DecideBestInterestsStep() {}

    private static boolean isFamilySuspected(CaseState state, HandedInStep said) {
        return said.asks(SUSPICION)
                && said.is(DECISION, RepatriationProcess.Answer.RETURN_TO_FAMILY)
                && said.answer(SUSPICION).isEmpty()
                && state.newest(PrepareBestInterestsStep.SUSPECTED)
                        .filter("yes"::equals)
                        .isPresent();
    }

    private static Effects follows(CaseState state, HandedInStep said) {
        return Effects.of(new Effect.BestInterests(
                        String.valueOf(said.text(DECISION)), said.is(CROSSING, "apart"), said.at()))
                .and(ReviewBestInterestsStep.day(said))
                .andSet(
                        BestInterestsProcess.Variable.CHILD_TO_TELL,
                        said.asks(EXPLAINED) && !said.is(EXPLAINED, "yes"));
    }
}
