package org.homeward.procedures.identification;

import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.IdentificationProcess;

/** Nobody reviews a decision that they took part in. */
final class ReviewDecisionStep {

    private static final String TOOK_PART = "reviewerTookPart";

    static final StepRules RULES = StepRules.of(IdentificationProcess.Step.REVIEW_DECISION)
            .insists(Requirement.refuses(
                    "reviewerTookNoPart", TOOK_PART, "review.tookPart", (state, said) -> said.is(TOOK_PART, "yes")));

    private ReviewDecisionStep() {}
}
