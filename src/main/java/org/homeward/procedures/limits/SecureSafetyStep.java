package org.homeward.procedures.limits;

import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.IdentificationProcess;

/**
 * A person in custody has a limit that counts from its first minute (R15); the ground stays in the case file (R8). A child among adults
 * gets a place apart.
 */
final class SecureSafetyStep {

    private static final String HELD = "custodyHeld";
    private static final String GROUND = "custodyBasis";
    private static final String SINCE = "custodySince";
    private static final String AMONG_ADULTS = "heldWithAdults";

    static final StepRules RULES = StepRules.of(
                    IdentificationProcess.Step.SECURE_SAFETY, IdentificationProcess.KEY, AccompanyingProcess.KEY)
            .asks(HELD, GROUND, SINCE, AMONG_ADULTS)
            .freely(AMONG_ADULTS)
            .reads(CasePart.OPEN_STEPS)
            .table(LimitThatApplies.TABLE)
            .keeps("R15")
            .sets(
                    IdentificationProcess.Variable.CUSTODY_LIMIT,
                    IdentificationProcess.Variable.CUSTODY_BEGAN,
                    IdentificationProcess.Variable.SEPARATION_DUE)
            .setsOff(CaseEvent.heldWithAdults)
            .then(SecureSafetyStep::follows);

    private SecureSafetyStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var held = said.is(HELD, "yes");
        return Effects.set(
                        IdentificationProcess.Variable.CUSTODY_LIMIT,
                        held ? LimitThatApplies.key(state, said, "custody", said.text(GROUND)) : null)
                .andSet(IdentificationProcess.Variable.CUSTODY_BEGAN, held ? said.text(SINCE) : null)
                .and(ApartFromAdultsRules.due(state, said.is(AMONG_ADULTS, "yes")));
    }
}
