package org.homeward.procedures.reintegration;

import org.homeward.procedures.Effects;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.ReintegrationProcess;

/** The next review of the plan is on the day that this one names; without one there is none until a visit notes changes. */
public final class ReviewPlanStep {

    /** The day on which the plan is to be reviewed. */
    public static final String DUE_ON = "planReviewDueOn";

    private static final String REVIEW_ON = "planReviewOn";

    static final StepRules RULES = StepRules.of(ReintegrationProcess.Step.REVIEW_PLAN)
            .hears(REVIEW_ON)
            .sets(DUE_ON)
            .then((state, said) -> Effects.set(DUE_ON, said.text(REVIEW_ON)));

    private ReviewPlanStep() {}
}
