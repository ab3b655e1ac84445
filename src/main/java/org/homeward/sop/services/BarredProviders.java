package org.homeward.sop.services;

import org.homeward.casefile.Invitations;
import org.homeward.casefile.rerouting.OfficesBarred;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was asked of an office that is a blocked contact now is asked of the next one (R6). */
@Component
class BarredProviders {

    private final Referrals referrals;
    private final Providers providers;
    private final Invitations invitations;

    BarredProviders(Referrals referrals, Providers providers, Invitations invitations) {
        this.referrals = referrals;
        this.providers = providers;
        this.invitations = invitations;
    }

    /** Before the open steps move. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void barred(OfficesBarred event) {
        referrals.all(event.number()).stream()
                .filter(referral -> referral.state().running())
                .filter(referral ->
                        referral.provider().filter(event.offices()::contains).isPresent())
                .forEach(this::askAnother);
    }

    private void askAnother(Referral referral) {
        var state = referral.state();
        invitations.end(referral.number(), referral.id());
        referrals.ask(referral, providers.next(referral).orElse(null));
        referrals.is(referral, state);
    }
}
