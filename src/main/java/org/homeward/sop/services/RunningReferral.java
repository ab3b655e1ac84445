package org.homeward.sop.services;

import org.homeward.engine.HandedIn;
import org.homeward.engine.OpenStep;
import org.homeward.engine.Steps;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;

/** The referral that a step is about. */
@Component
class RunningReferral {

    private final Referrals referrals;
    private final Steps steps;

    RunningReferral(Referrals referrals, Steps steps) {
        this.referrals = referrals;
        this.steps = steps;
    }

    Referral of(OpenStep step) {
        return of(step.number(), step.id());
    }

    Referral of(HandedIn handedIn) {
        return of(handedIn.number(), handedIn.step());
    }

    private Referral of(CaseNumber number, StepId step) {
        if (steps.variables(step).get(ServiceProvider.REFERRAL) instanceof Number id) {
            return referrals.required(number, id.intValue());
        }
        throw new IllegalStateException("The process doesn't say which referral it is about");
    }
}
