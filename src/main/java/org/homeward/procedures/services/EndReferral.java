package org.homeward.procedures.services;

import org.homeward.procedures.Automatic;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Referral;

/** Ends a referral that the person's way has left behind: it is no unmet need, and the asked agency sees nothing any more. */
final class EndReferral {

    static final Automatic RULES = Automatic.of("endReferral")
            .needs(Services.REFERRAL)
            .reads(CasePart.PROCESS, CasePart.REFERRALS)
            .then(EndReferral::follows);

    private EndReferral() {}

    private static Effects follows(CaseState state) {
        var referral = Services.running(state);
        return Services.ended(state, referral, Referral.State.stopped).and(new Effect.InvitationEnds(referral.id()));
    }
}
