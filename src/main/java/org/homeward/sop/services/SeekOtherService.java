package org.homeward.sop.services;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.springframework.stereotype.Component;

/** After a no: the next agency is asked, or the need stays unmet and is counted, or the person doesn't want it any more. */
@ModelEffect(step = SeekOtherService.STEP)
@Component
final class SeekOtherService implements HandInHandler {

    static final String STEP = ServiceReferralProcess.Step.SEEK_OTHER_SERVICE;

    private final RunningReferral running;
    private final Referrals referrals;
    private final Providers providers;
    private final NeedsNotMet unmet;

    SeekOtherService(RunningReferral running, Referrals referrals, Providers providers, NeedsNotMet unmet) {
        this.running = running;
        this.referrals = referrals;
        this.providers = providers;
        this.unmet = unmet;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var referral = running.of(handedIn);
        switch (String.valueOf(handedIn.text(ServiceReferralProcess.Variable.SEARCH_OUTCOME))) {
            case ServiceReferralProcess.Answer.REFER_AGAIN ->
                referrals.ask(referral, providers.next(referral).orElse(null));
            case ServiceReferralProcess.Answer.NOT_WANTED -> referrals.is(referral, Referral.State.notWanted);
            default -> {
                referrals.is(referral, Referral.State.unmet);
                unmet.count(handedIn, providers.country(referral), referral.service());
            }
        }
        return Map.of();
    }
}
