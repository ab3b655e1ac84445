package org.homeward.procedures.identification;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.children.GuardianRules;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;

/**
 * Settles a doubtful age at any time: 18 or more only by a birthday that has come, or by a document or an assessment without room
 * for less; a child, or still in doubt, is a child from then on, and gets a guardian (R20).
 */
final class SettleAgeStep {

    private static final String SETTLED = AgeSettlementProcess.Variable.AGE_SETTLED;
    private static final String AT_LEAST = "ageAtLeast";

    static final StepRules RULES = StepRules.of(AgeSettlementProcess.Step.SETTLE_AGE)
            .asks("ageBasis", "ageStated", "ageDoubt")
            .reads(CasePart.SAFEGUARDS, CasePart.OPEN_STEPS, CasePart.SIDE_OF_PERSON)
            .sets(AgeSettlementProcess.Variable.GUARDIAN_NEEDED, ReturnJourneyProcess.Variable.ACTING_SIDE)
            .insists(
                    "settledAsAdult",
                    (state, said) -> isAdult(said),
                    Requirement.refuses(
                                    "assessmentNamesYoungest",
                                    AT_LEAST,
                                    "children.youngestMissing",
                                    (state, said) ->
                                            AgeFindingRules.known(state, said).lacksYoungest(),
                                    AgeFindingRules.TOLD)
                            .keeps("R20"),
                    Requirement.refuses(
                                    "ageIsProven",
                                    SETTLED,
                                    "children.ageNotProven",
                                    SettleAgeStep::isUnproven,
                                    AgeFindingRules.TOLD)
                            .keeps("R20"))
            .insists(
                    "settledAsChild",
                    (state, said) -> !isAdult(said),
                    Requirement.refuses(
                                    "fileSaysNoAdult",
                                    SETTLED,
                                    "children.saysAdult",
                                    (state, said) ->
                                            AgeFindingRules.known(state, said).isAdults(),
                                    AgeFindingRules.TOLD)
                            .keeps("R20"))
            .setsOff(Effect.ComesOfAge.class, Effect.TurnsOutChild.class)
            .then(SettleAgeStep::follows);

    private SettleAgeStep() {}

    private static boolean isAdult(HandedInStep said) {
        return said.is(SETTLED, AgeSettlementProcess.Answer.ADULT);
    }

    /** Less than 18 is left open; or nothing proves 18 or more of a child. */
    private static boolean isUnproven(CaseState state, HandedInStep said) {
        var known = AgeFindingRules.known(state, said);
        return known.leavesRoomForLess() || state.child() && !known.isAdults();
    }

    private static Effects follows(CaseState state, HandedInStep said) {
        var adult = isAdult(said);
        return Effects.of(adult ? new Effect.ComesOfAge() : new Effect.TurnsOutChild())
                .andSet(AgeSettlementProcess.Variable.GUARDIAN_NEEDED, !adult && GuardianRules.lacks(state))
                .andSet(ReturnJourneyProcess.Variable.ACTING_SIDE, state.get(CasePart.SIDE_OF_PERSON));
    }
}
