package org.homeward.sop.services;

import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Referral;
import org.homeward.sop.declared.Former;

/** The referral that a step is about, as it was found before the steps were declared. */
@Former
class FormerReferral {

    private final Referrals referrals;
    private final Steps steps;

    FormerReferral(Referrals referrals, Steps steps) {
        this.referrals = referrals;
        this.steps = steps;
    }

    Referral of(HandedIn handedIn) {
        if (steps.variables(handedIn.step()).get(ServiceProvider.REFERRAL) instanceof Number id) {
            return referrals.required(handedIn.number(), id.intValue());
        }
        throw new IllegalStateException("The process doesn't say which referral it is about");
    }
}
