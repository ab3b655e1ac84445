package org.homeward.procedures.services;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Referral.State;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.ServiceReferralProcess;

/** The agency's answer: with a yes it takes part in the case, with a no it never had a part in it. */
final class AnswerReferral {

    private static final String RESPONSE = ServiceReferralProcess.Variable.REFERRAL_RESPONSE;

    static final StepRules RULES = StepRules.of(ServiceReferralProcess.Step.ANSWER_REFERRAL)
            .asks(RESPONSE)
            .reads(CasePart.PROCESS, CasePart.REFERRALS)
            .setsOff(Effect.ReferralIs.class, Effect.Serves.class, Effect.InvitationEnds.class)
            .then(AnswerReferral::follows);

    private AnswerReferral() {}

    private static Effects follows(CaseState state, HandedIn said) {
        var referral = Services.running(state);
        var answer = answer(said);
        var answered = Effects.of(new Effect.ReferralIs(referral, answer));
        return (answer == State.accepted ? answered.and(new Effect.Serves(said.agency(), true)) : answered)
                .and(new Effect.InvitationEnds(referral.id()));
    }

    private static State answer(HandedIn said) {
        if (said.is(RESPONSE, ServiceReferralProcess.Answer.ACCEPTED)) {
            return State.accepted;
        }
        return said.is(RESPONSE, "Unavailable") ? State.unavailable : State.declined;
    }
}
