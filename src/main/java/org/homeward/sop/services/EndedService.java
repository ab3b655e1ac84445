package org.homeward.sop.services;

import org.homeward.casefile.Participation;
import org.homeward.procedures.Referral;
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
                .filter(agency -> !referral.givesAnother(agency, referrals.all(referral.number())))
                .ifPresent(agency -> participation.leaveService(referral.number(), agency));
    }
}
