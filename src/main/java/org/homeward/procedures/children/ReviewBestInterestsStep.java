package org.homeward.procedures.children;

import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.BestInterestsReviewProcess;

/** The panel's decision on a child's best interests is looked at again on another day. */
final class ReviewBestInterestsStep {

    static final String REVIEW_ON = BestInterestsReviewProcess.Variable.BID_REVIEW_ON;

    static final StepRules RULES = StepRules.of(BestInterestsReviewProcess.Step.REVIEW_BEST_INTERESTS)
            .hears(REVIEW_ON)
            .sets(REVIEW_ON)
            .keeps("R19")
            .then((state, said) -> day(said));

    private ReviewBestInterestsStep() {}

    /** The day that is named. */
    static Effects day(HandedInStep said) {
        return Effects.set(REVIEW_ON, said.text(REVIEW_ON));
    }
}
