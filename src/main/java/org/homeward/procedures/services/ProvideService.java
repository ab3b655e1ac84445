package org.homeward.procedures.services;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Referral.State;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.ServiceReferralProcess;

/** Records the end of the service. */
final class ProvideService {

    private static final String OUTCOME = "serviceOutcome";

    static final StepRules RULES = StepRules.of(ServiceReferralProcess.Step.PROVIDE_SERVICE)
            .asks(OUTCOME)
            .reads(CasePart.PROCESS, CasePart.REFERRALS)
            .setsOff(Effect.ReferralIs.class, Effect.Serves.class)
            .then(ProvideService::follows);

    private ProvideService() {}

    private static Effects follows(CaseState state, HandedIn said) {
        return Services.ended(state, Services.running(state), outcome(said));
    }

    private static State outcome(HandedIn said) {
        if (said.is(OUTCOME, "done")) {
            return State.served;
        }
        return said.is(OUTCOME, "declinedByPerson") ? State.declinedByPerson : State.stopped;
    }
}
