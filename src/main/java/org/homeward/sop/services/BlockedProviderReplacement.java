package org.homeward.sop.services;

import org.homeward.casefile.InvitedAgencies;
import org.homeward.casefile.Participation;
import org.homeward.casefile.rerouting.OfficesBlockedEvent;
import org.homeward.engine.steps.ReturnToEarlierStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.Referral;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A service that was asked of an office that is a blocked contact now is asked of the next one (R6). */
@Component
class BlockedProviderReplacement {

    private final Referrals referrals;
    private final ServiceCaseStates cases;
    private final InvitedAgencies invitations;
    private final Participation participation;
    private final ReferralOfStep running;
    private final WorkItems workItems;
    private final ReturnToEarlierStep earlier;

    BlockedProviderReplacement(
            Referrals referrals,
            ServiceCaseStates cases,
            InvitedAgencies invitations,
            Participation participation,
            ReferralOfStep running,
            WorkItems workItems,
            ReturnToEarlierStep earlier) {
        this.referrals = referrals;
        this.cases = cases;
        this.invitations = invitations;
        this.participation = participation;
        this.running = running;
        this.workItems = workItems;
        this.earlier = earlier;
    }

    /** Before the open steps move. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void barred(OfficesBlockedEvent event) {
        referrals.all(event.number()).stream()
                .filter(referral -> referral.state().running())
                .filter(referral ->
                        referral.provider().filter(event.offices()::contains).isPresent())
                .forEach(this::askAnother);
    }

    private void askAnother(Referral referral) {
        invitations.end(referral.number(), referral.id());
        referrals.ask(referral, cases.next(referral).orElse(null));
        if (referral.state() == Referral.State.accepted) {
            takeBack(referral);
        }
    }

    /** Nobody gives what somebody else accepted: the next one answers first, and reads of whom only after a yes. */
    private void takeBack(Referral referral) {
        referral.provider().ifPresent(agency -> participation.leaveService(referral.number(), agency));
        workItems.ofCase(referral.number()).stream()
                .filter(step -> step.key().equals(ServiceReferralProcess.Step.PROVIDE_SERVICE))
                .filter(step -> running.of(step).id() == referral.id())
                .forEach(step -> earlier.instead(step, ServiceReferralProcess.Step.ANSWER_REFERRAL));
    }
}
