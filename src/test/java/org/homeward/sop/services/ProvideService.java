package org.homeward.sop.services;

import java.util.Map;
import org.homeward.casefile.Participation;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Referral;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.sop.declared.Former;

/** How the service ended. */
@Former
final class ProvideService implements HandInHandler {

    private final FormerReferral running;
    private final Referrals referrals;
    private final Participation participation;

    ProvideService(FormerReferral running, Referrals referrals, Participation participation) {
        this.running = running;
        this.referrals = referrals;
        this.participation = participation;
    }

    @Override
    public String step() {
        return ServiceReferralProcess.Step.PROVIDE_SERVICE;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var state =
                switch (String.valueOf(handedIn.text("serviceOutcome"))) {
                    case "done" -> Referral.State.served;
                    case "declinedByPerson" -> Referral.State.declinedByPerson;
                    default -> Referral.State.stopped;
                };
        ended(running.of(handedIn), state);
        return Map.of();
    }

    private void ended(Referral referral, Referral.State state) {
        referrals.is(referral, state);
        referral.provider()
                .filter(agency -> !gives(referral, agency))
                .ifPresent(agency -> participation.leaveService(referral.number(), agency));
    }

    private boolean gives(Referral ended, AgencyCode agency) {
        return referrals.all(ended.number()).stream()
                .filter(referral -> referral.state() == Referral.State.accepted && referral.id() != ended.id())
                .anyMatch(referral -> referral.provider().filter(agency::equals).isPresent());
    }
}
