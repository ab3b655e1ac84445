package org.homeward.sop.services;

import java.util.Map;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedStepContext;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.procedures.Referral;
import org.springframework.stereotype.Component;

/** The referral that a step is about; of a finished step as it was in its turn. */
@Component
class ReferralOfStep {

    private final Referrals referrals;
    private final StepOperations steps;
    private final FinishedSteps finished;
    private final FinishedStepContext past;

    ReferralOfStep(Referrals referrals, StepOperations steps, FinishedSteps finished, FinishedStepContext past) {
        this.referrals = referrals;
        this.steps = steps;
        this.finished = finished;
        this.past = past;
    }

    Referral of(OpenStep step) {
        var over = finished.find(step.id());
        if (over.isEmpty()) {
            return referrals.required(step.number(), id(steps.variables(step.id())));
        }
        var referral = referrals.required(step.number(), id(past.variables(over.get())));
        return referral.in(referrals.turn(referral, over.get().opened()));
    }

    /** Its number within the case. */
    int number(OpenStep step) {
        return id(steps.variables(step.id()));
    }

    /** Its number within the case. */
    int number(FinishedStep step) {
        return id(past.variables(step));
    }

    private static int id(Map<String, Object> variables) {
        if (variables.get(ServiceProviderFinder.REFERRAL) instanceof Number id) {
            return id.intValue();
        }
        throw new IllegalStateException("The process doesn't say which referral it is about");
    }
}
