package org.homeward.sop.services;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.casefile.Invitations;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.Referral;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Ends a referral that the person's way has left behind: it is no need unmet, and who was asked sees nothing any more. */
@ModelEffect(reads = ServiceProvider.REFERRAL)
@Component("endReferral")
class EndReferral implements ModelDelegate {

    private final Referrals referrals;
    private final Invitations invitations;
    private final EndedService service;

    EndReferral(Referrals referrals, Invitations invitations, EndedService service) {
        this.referrals = referrals;
        this.invitations = invitations;
        this.service = service;
    }

    @Override
    public String titleKey() {
        return "delegate.endReferral";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = ((Number) execution.getVariable(ServiceProvider.REFERRAL)).intValue();
        var referral = referrals.required(new CaseNumber(execution.getProcessBusinessKey()), id);
        service.ended(referral, Referral.State.stopped);
        invitations.end(referral.number(), referral.id());
    }
}
