package org.homeward.procedures.services;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Referral.State;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.ServiceReferralProcess;

/** The agency's answer: with a yes it takes part in the case, with a no it never had a part in it. */
final class AnswerReferralStep {

    private static final String RESPONSE = ServiceReferralProcess.Variable.REFERRAL_RESPONSE;

    static final StepRules RULES = StepRules.of(ServiceReferralProcess.Step.ANSWER_REFERRAL)
            .asks(RESPONSE)
            .reads(CasePart.PROCESS, CasePart.REFERRALS)
            .setsOff(Effect.ReferralIs.class, Effect.Serves.class, Effect.InvitationEnds.class)
            .then(AnswerReferralStep::follows);

    private AnswerReferralStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var referral = ServiceRules.running(state);
        var answer = answer(said);
        var answered = Effects.of(new Effect.ReferralIs(referral, answer));
        return (answer == State.accepted ? answered.and(new Effect.Serves(said.agency(), true)) : answered)
                .and(new Effect.InvitationEnds(referral.id()));
    }

    private static State answer(HandedInStep said) {
        if (said.is(RESPONSE, ServiceReferralProcess.Answer.ACCEPTED)) {
            return State.accepted;
        }
        return said.is(RESPONSE, "Unavailable") ? State.unavailable : State.declined;
    }
}
