package org.homeward.procedures.services;

import java.util.Map;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ModelCallRules;
import org.homeward.procedures.Referral;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;

/**
 * Asks for each service that the step before planned on the side that the message addresses, in a message each; none if it planned none.
 */
final class SendReferralsCall {

    private static final String SIDE = BestInterestsProcess.Variable.ACTING_SIDE;

    static final ModelCallRules RULES = ModelCallRules.of("sendReferrals")
            .reads(CasePart.SIDE_ADDRESSED, CasePart.REFERRALS, CasePart.BARRED, ServiceProviderRules.LEFT_OUT)
            .sets(ServiceRules.REFERRAL, SIDE, ServiceReferralProcess.Variable.REFERRAL_DUE)
            .then(SendReferralsCall::follows);

    private SendReferralsCall() {}

    private static Effects follows(CaseState state) {
        var side = state.get(CasePart.SIDE_ADDRESSED);
        return state.get(CasePart.REFERRALS).stream()
                .filter(referral -> referral.state() == Referral.State.planned
                        && referral.side().equals(side))
                .map(referral -> asked(state, referral))
                .reduce(Effects.NONE, Effects::and);
    }

    private static Effects asked(CaseState state, Referral referral) {
        return Effects.of(
                new Effect.AsksFor(
                        referral, ServiceProviderRules.next(state, referral).orElse(null)),
                new Effect.Sends(Map.of(
                        ServiceRules.REFERRAL,
                        referral.id(),
                        SIDE,
                        referral.side(),
                        ServiceReferralProcess.Variable.REFERRAL_DUE,
                        referral.dueKey())));
    }
}
