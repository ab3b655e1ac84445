package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.children.Safeguards;
import org.springframework.stereotype.Component;

/** The interview may show that the person is a child: then a guardian comes first (R19, R20). */
@ModelEffect(
        step = IdentificationProcess.Step.INTERVIEW_PERSON,
        rules = {"R19", "R20"})
@Component
final class InterviewPerson implements HandInHandler {

    private final FoundAge age;
    private final Safeguards safeguards;

    InterviewPerson(FoundAge age, Safeguards safeguards) {
        this.age = age;
        this.safeguards = safeguards;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        age.child(handedIn);
        safeguards.interview(handedIn.number(), handedIn.at());
        return Map.of();
    }
}
