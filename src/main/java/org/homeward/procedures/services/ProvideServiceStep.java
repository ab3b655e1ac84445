package org.homeward.procedures.services;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Referral.State;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.ServiceReferralProcess;

/** Records the end of the service. */
final class ProvideServiceStep {

    private static final String OUTCOME = "serviceOutcome";

    static final StepRules RULES = StepRules.of(ServiceReferralProcess.Step.PROVIDE_SERVICE)
            .asks(OUTCOME)
            .reads(CasePart.PROCESS, CasePart.REFERRALS)
            .setsOff(Effect.ReferralIs.class, Effect.Serves.class)
            .then(ProvideServiceStep::follows);

    private ProvideServiceStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        return ServiceRules.ended(state, ServiceRules.running(state), outcome(said));
    }

    private static State outcome(HandedInStep said) {
        if (said.is(OUTCOME, "done")) {
            return State.served;
        }
        return said.is(OUTCOME, "declinedByPerson") ? State.declinedByPerson : State.stopped;
    }
}
