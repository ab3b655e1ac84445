package org.homeward.sop.services;

import org.homeward.casefile.ConsentWithdrawn;
import org.homeward.casefile.Invitations;
import org.homeward.casefile.Purpose;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Without the consent to services nothing is asked for any more, and who was asked sees nothing of the case at once (R5). */
@Component
class WithdrawnServices {

    private final Referrals referrals;
    private final Invitations invitations;
    private final EndedService service;

    WithdrawnServices(Referrals referrals, Invitations invitations, EndedService service) {
        this.referrals = referrals;
        this.invitations = invitations;
        this.service = service;
    }

    @EventListener
    void withdrawn(ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() == Purpose.Services) {
            referrals.all(withdrawn.number()).stream()
                    .filter(referral -> referral.state().open())
                    .forEach(this::stop);
        }
    }

    private void stop(Referral referral) {
        service.ended(referral, Referral.State.withdrawn);
        invitations.end(referral.number(), referral.id());
    }
}
