package org.homeward.sop.services;

import org.homeward.casefile.Participation;
import org.homeward.shared.AgencyCode;
import org.springframework.stereotype.Component;

/** Whose last service of a case has ended works on it no more. */
@Component
class EndedService {

    private final Referrals referrals;
    private final Participation participation;

    EndedService(Referrals referrals, Participation participation) {
        this.referrals = referrals;
        this.participation = participation;
    }

    /** The referral ends as the state says. */
    void ended(Referral referral, Referral.State state) {
        referrals.is(referral, state);
        referral.provider()
                .filter(agency -> !gives(referral, agency))
                .ifPresent(agency -> participation.leaveService(referral.number(), agency));
    }

    private boolean gives(Referral ended, AgencyCode agency) {
        return referrals.all(ended.number()).stream()
                .filter(referral -> referral.state() == Referral.State.accepted)
                .anyMatch(referral -> referral.provider().filter(agency::equals).isPresent());
    }
}
