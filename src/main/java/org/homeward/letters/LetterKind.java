package org.homeward.letters;

import java.util.Arrays;
import java.util.Optional;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.modelset.StepEffect;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;

/** The steps that send a letter, and its receiver: F8 between the focal points of the two countries, F3 to a service. */
@ModelEffect
public enum LetterKind implements StepEffect {
    tracingRequest(RepatriationProcess.Step.REQUEST_TRACING),
    approvalRequest(ReturnApprovalProcess.Step.REQUEST_APPROVAL),
    approvalDecision(ReturnApprovalProcess.Step.DECIDE_RETURN),
    referral(ServiceReferralProcess.Step.ANSWER_REFERRAL);

    private final String step;

    LetterKind(String step) {
        this.step = step;
    }

    @Override
    public String step() {
        return step;
    }

    /** The letter of a step, if it sends one. */
    public static Optional<LetterKind> of(String stepKey) {
        return Arrays.stream(values()).filter(kind -> kind.step.equals(stepKey)).findFirst();
    }

    /** Whether a step sends a letter. */
    public static boolean has(String stepKey) {
        return of(stepKey).isPresent();
    }

    /** In which country the receiver sits. */
    CountryCode receiver(Corridor corridor, CountryCode own) {
        return switch (this) {
            case tracingRequest, approvalRequest -> corridor.origin();
            case approvalDecision -> corridor.host();
            case referral -> own;
        };
    }
}
