package org.homeward.procedures.repatriation;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.InformationRecallProcess;

/**
 * An agency that was asked to destroy something answers the agency that cares for the person, in the country where the person is by then
 * (R4). Across a border the focal point answers for its offices: none of them is named there.
 */
final class ConfirmDestructionSteps {

    private static final String FOCAL_POINT = ".focal-point";
    /** The agency that answers: the role recalled-agency. */
    private static final String RECALLED_AGENCY = "recalledAgency";

    static final StepRules RECEIVED = of(InformationRecallProcess.Step.CONFIRM_RECEIVED);
    static final StepRules FAMILY = of(InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION);

    private ConfirmDestructionSteps() {}

    private static StepRules of(String step) {
        return StepRules.of(step)
                .asks(InformationRecallProcess.Variable.DESTRUCTION_ANSWER)
                .reads(CasePart.SIDE_OF_PERSON, CasePart.OWN_FOCAL_POINT)
                .keeps("R4")
                .sets(InformationRecallProcess.Variable.ACTING_SIDE, RECALLED_AGENCY)
                .then(ConfirmDestructionSteps::follows);
    }

    private static Effects follows(CaseState state, HandedInStep said) {
        var corridor = state.facts().corridor();
        var carer = SideRole.of(state.get(CasePart.SIDE_OF_PERSON) + FOCAL_POINT);
        var own = SideRole.heldIn(said.country(), corridor, carer.role());
        var answers = own.country(corridor).equals(carer.country(corridor))
                ? said.agency()
                : state.get(CasePart.OWN_FOCAL_POINT).orElse(said.agency());
        return Effects.set(InformationRecallProcess.Variable.ACTING_SIDE, carer.side())
                .andSet(RECALLED_AGENCY, answers.value());
    }
}
