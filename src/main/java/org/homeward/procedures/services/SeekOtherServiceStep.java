package org.homeward.procedures.services;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Referral.State;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.SharingLimitRules;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.ServiceReferralProcess;

/** After a no: the next agency is asked, or the need stays unmet and is counted, or the person doesn't want it any more. */
final class SeekOtherServiceStep {

    private static final String OUTCOME = ServiceReferralProcess.Variable.SEARCH_OUTCOME;

    static final StepRules RULES = StepRules.of(ServiceReferralProcess.Step.SEEK_OTHER_SERVICE)
            .form(SharingLimitRules.form())
            .asks(OUTCOME)
            .reads(CasePart.PROCESS, CasePart.REFERRALS, CasePart.BARRED, ServiceProviderRules.LEFT_OUT)
            .setsOff(Effect.AsksFor.class, Effect.ReferralIs.class, Effect.Unmet.class)
            .then(SeekOtherServiceStep::follows);

    private SeekOtherServiceStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var referral = ServiceRules.running(state);
        if (said.is(OUTCOME, ServiceReferralProcess.Answer.REFER_AGAIN)) {
            return Effects.of(new Effect.AsksFor(
                    referral, ServiceProviderRules.next(state, referral).orElse(null)));
        }
        if (said.is(OUTCOME, ServiceReferralProcess.Answer.NOT_WANTED)) {
            return Effects.of(new Effect.ReferralIs(referral, State.notWanted));
        }
        return Effects.of(
                new Effect.ReferralIs(referral, State.unmet),
                new Effect.Unmet(country(state, referral), referral.service()));
    }

    /** Where nobody gives it. */
    private static CountryCode country(CaseState state, Referral referral) {
        return new SideRole(referral.side(), referral.role())
                .country(state.facts().corridor());
    }
}
