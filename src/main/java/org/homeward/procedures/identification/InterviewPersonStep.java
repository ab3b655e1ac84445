package org.homeward.procedures.identification;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.children.GuardianRules;
import org.homeward.shared.procedures.IdentificationProcess;

/**
 * The interview may show that the person is a child: then a guardian comes first (R19, R20). One that was held without the
 * guardian, and not because the child wished so, is kept but doesn't count: it is held again. While the child has no guardian none
 * was present, and none is near by. While another step asks for a guardian, this one asks for no second one. Nobody is interviewed
 * before the rights were told.
 */
final class InterviewPersonStep {

    private static final String PRESENT = "guardianPresent";
    private static final String RIGHTS = "rightsTold";

    static final StepRules RULES = StepRules.of(IdentificationProcess.Step.INTERVIEW_PERSON)
            .reads(AgeFindingRules.TOLD, CasePart.SAFEGUARDS, CasePart.OPEN_STEPS)
            .sets(IdentificationProcess.Variable.INTERVIEW_COUNTS, IdentificationProcess.Variable.GUARDIAN_APPOINTED)
            .keeps("R20")
            .insists(
                    Requirement.refuses(
                            "rightsWereTold",
                            RIGHTS,
                            "rights.first",
                            (state, said) -> said.asks(RIGHTS) && !said.is(RIGHTS, "yes")),
                    Requirement.refuses(
                                    "guardianPresentIsAppointed",
                                    PRESENT,
                                    "children.noGuardianYet",
                                    (state, said) ->
                                            state.child() && !isAlone(state, said) && !GuardianRules.has(state),
                                    CasePart.SAFEGUARDS)
                            .keeps("R19"))
            .setsOff(Effect.IsChild.class, Effect.Interviewed.class)
            .then(InterviewPersonStep::follows);

    private InterviewPersonStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var effects = AgeFindingRules.takenOver(state, said);
        var counts = !(AgeFindingRules.isChild(state, said) && isAlone(state, said));
        if (counts) {
            effects = effects.and(new Effect.Interviewed(said.at()));
        }
        return effects.andSet(IdentificationProcess.Variable.INTERVIEW_COUNTS, counts)
                .andSet(IdentificationProcess.Variable.GUARDIAN_APPOINTED, !GuardianRules.lacks(state));
    }

    private static boolean isAlone(CaseState state, HandedInStep said) {
        return state.child() && said.is(PRESENT, "no");
    }
}
