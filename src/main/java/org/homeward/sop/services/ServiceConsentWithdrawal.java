package org.homeward.sop.services;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.ConsentWithdrawnEvent;
import org.homeward.casefile.InvitedAgencies;
import org.homeward.casefile.Participation;
import org.homeward.casefile.known.SharedAnswers;
import org.homeward.channel.DestructionRequests;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Referral;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.SideRole;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Without the consent to services nothing is asked for any more. The agencies that were asked, or served, see at once nothing of the case
 * but the request to destroy the received data (R4, R5). Agencies that read the case by that consent are asked the same.
 */
@Component
class ServiceConsentWithdrawal {

    private final Referrals referrals;
    private final InvitedAgencies invitations;
    private final Participation participation;
    private final DestructionRequests recalled;
    private final SharedAnswers shared;
    private final Clock clock;

    ServiceConsentWithdrawal(
            Referrals referrals,
            InvitedAgencies invitations,
            Participation participation,
            DestructionRequests recalled,
            SharedAnswers shared,
            Clock clock) {
        this.referrals = referrals;
        this.invitations = invitations;
        this.participation = participation;
        this.recalled = recalled;
        this.shared = shared;
        this.clock = clock;
    }

    @EventListener
    @Order(ConsentWithdrawnEvent.Then.SERVICES_STOP)
    void withdrawn(ConsentWithdrawnEvent withdrawn) {
        if (withdrawn.purpose() == Purpose.Services) {
            var receivers = receivers(withdrawn);
            referrals.all(withdrawn.number()).stream()
                    .filter(referral -> referral.state().open())
                    .forEach(this::stop);
            receivers.forEach(agency -> recalled.recall(withdrawn, agency));
        }
    }

    /**
     * The agencies that were asked for a service, or gave it, with any result, and those that read the case by this consent; not those that
     * were recalled with an earlier withdrawal.
     */
    private List<AgencyCode> receivers(ConsentWithdrawnEvent withdrawn) {
        var number = withdrawn.number();
        var asked = referrals.all(number).stream()
                .filter(referral -> referral.state() != Referral.State.withdrawn)
                .flatMap(referral -> Stream.concat(referral.asked().stream(), referral.provider().stream())
                        .filter(agency ->
                                referral.state().open() || withdrawn.concerns(side(referral), agency.country())));
        var readers = shared.until(number, Purpose.Services, clock.instant()).stream()
                .filter(reader ->
                        withdrawn.concerns(reader.side(), reader.agency().country()))
                .map(SharedAnswers.Received::agency);
        return Stream.concat(asked, readers)
                .filter(agency -> !agency.equals(withdrawn.agency()))
                .distinct()
                .toList();
    }

    private static BorderSide side(Referral referral) {
        return referral.side().equals(SideRole.ORIGIN) ? BorderSide.origin : BorderSide.host;
    }

    private void stop(Referral referral) {
        var number = referral.number();
        referrals.is(referral, Referral.State.withdrawn);
        referral.leaves(referrals.all(number)).ifPresent(agency -> participation.leaveService(number, agency));
        invitations.end(number, referral.id());
    }
}
