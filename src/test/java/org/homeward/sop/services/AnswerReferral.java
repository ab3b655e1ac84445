package org.homeward.sop.services;

import java.util.Map;
import org.homeward.casefile.Invitations;
import org.homeward.casefile.Participation;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Referral;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.sop.declared.Former;

/** The agency's answer: with a yes it takes part in the case, with a no it never had a part in it. */
@Former
final class AnswerReferral implements HandInHandler {

    private final FormerReferral running;
    private final Referrals referrals;
    private final Invitations invitations;
    private final Participation participation;

    AnswerReferral(FormerReferral running, Referrals referrals, Invitations invitations, Participation participation) {
        this.running = running;
        this.referrals = referrals;
        this.invitations = invitations;
        this.participation = participation;
    }

    @Override
    public String step() {
        return ServiceReferralProcess.Step.ANSWER_REFERRAL;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var referral = running.of(handedIn);
        var state = state(handedIn);
        referrals.is(referral, state);
        if (state == Referral.State.accepted) {
            participation.joinAsked(handedIn.number(), handedIn.agency());
        }
        invitations.end(handedIn.number(), referral.id());
        return Map.of();
    }

    private static Referral.State state(HandedIn handedIn) {
        return switch (String.valueOf(handedIn.text(ServiceReferralProcess.Variable.REFERRAL_RESPONSE))) {
            case ServiceReferralProcess.Answer.ACCEPTED -> Referral.State.accepted;
            case "Unavailable" -> Referral.State.unavailable;
            default -> Referral.State.declined;
        };
    }
}
