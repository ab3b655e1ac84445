package org.homeward.sop.services;

import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Referral;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.sop.declared.Former;

/** After a no: the next agency is asked, or the need stays unmet and is counted, or the person doesn't want it any more. */
@Former
final class SeekOtherService implements HandInHandler {

    private final FormerReferral running;
    private final Referrals referrals;
    private final Providers providers;
    private final NeedsNotMet unmet;
    private final CaseFactsRecords facts;

    SeekOtherService(
            FormerReferral running,
            Referrals referrals,
            Providers providers,
            NeedsNotMet unmet,
            CaseFactsRecords facts) {
        this.running = running;
        this.referrals = referrals;
        this.providers = providers;
        this.unmet = unmet;
        this.facts = facts;
    }

    @Override
    public String step() {
        return ServiceReferralProcess.Step.SEEK_OTHER_SERVICE;
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
                unmet.count(handedIn, country(referral), referral.service());
            }
        }
        return Map.of();
    }

    private CountryCode country(Referral referral) {
        return new SideRole(referral.side(), referral.role())
                .country(facts.of(referral.number()).corridor());
    }
}
