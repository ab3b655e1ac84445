package org.homeward.sop.services;

import org.homeward.casefile.InvitedAgencies;
import org.homeward.casefile.Participation;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.Referral;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The effects of a step on the services of a case, on the tables of referrals and of participation. */
@Component
public class ReferralEffects {

    private final ReferralPlanning plans;
    private final Referrals referrals;
    private final Participation participation;
    private final InvitedAgencies invitations;

    ReferralEffects(
            ReferralPlanning plans, Referrals referrals, Participation participation, InvitedAgencies invitations) {
        this.plans = plans;
        this.referrals = referrals;
        this.participation = participation;
        this.invitations = invitations;
    }

    public void plans(HandedInStep said, PlannedService service) {
        plans.plan(new ReferralPlanning.Asking(said.number(), said.step(), said.agency(), said.by()), service);
    }

    public void asksFor(Referral referral, @Nullable AgencyCode agency) {
        referrals.ask(referral, agency);
    }

    public void referralIs(Referral referral, Referral.State state) {
        referrals.is(referral, state);
    }

    public void serves(HandedInStep said, AgencyCode agency, boolean serves) {
        if (serves) {
            participation.joinAsked(said.number(), agency);
        } else {
            participation.leaveService(said.number(), agency);
        }
    }

    public void invitationEnds(HandedInStep said, int referral) {
        invitations.end(said.number(), referral);
    }
}
