package org.homeward.sop.services;

import org.homeward.casefile.ConsentWithdrawn;
import org.homeward.casefile.Invitations;
import org.homeward.casefile.Purpose;
import org.homeward.channel.RecalledReceivers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Without the consent to services nothing is asked for any more, and who was asked sees nothing of the case at once but that it is
 * to destroy what it received (R4, R5).
 */
@Component
class WithdrawnServices {

    private final Referrals referrals;
    private final Invitations invitations;
    private final EndedService service;
    private final RecalledReceivers recalled;

    WithdrawnServices(Referrals referrals, Invitations invitations, EndedService service, RecalledReceivers recalled) {
        this.referrals = referrals;
        this.invitations = invitations;
        this.service = service;
        this.recalled = recalled;
    }

    @EventListener
    void withdrawn(ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() == Purpose.Services) {
            var running = referrals.all(withdrawn.number()).stream()
                    .filter(referral -> referral.state().open())
                    .toList();
            running.forEach(this::stop);
            running.stream()
                    .flatMap(referral -> referral.provider().stream())
                    .filter(provider -> !provider.equals(withdrawn.agency()))
                    .distinct()
                    .forEach(provider -> recalled.recall(withdrawn, provider));
        }
    }

    private void stop(Referral referral) {
        service.ended(referral, Referral.State.withdrawn);
        invitations.end(referral.number(), referral.id());
    }
}
