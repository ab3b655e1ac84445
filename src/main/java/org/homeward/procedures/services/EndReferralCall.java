package org.homeward.procedures.services;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ModelCallRules;
import org.homeward.procedures.Referral;

/** Ends a referral that the person's way has left behind: it is no unmet need, and the asked agency sees nothing any more. */
final class EndReferralCall {

    static final ModelCallRules RULES = ModelCallRules.of("endReferral")
            .needs(ServiceRules.REFERRAL)
            .reads(CasePart.PROCESS, CasePart.REFERRALS)
            .then(EndReferralCall::follows);

    private EndReferralCall() {}

    private static Effects follows(CaseState state) {
        var referral = ServiceRules.running(state);
        return ServiceRules.ended(state, referral, Referral.State.stopped)
                .and(new Effect.InvitationEnds(referral.id()));
    }
}
