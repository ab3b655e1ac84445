package org.homeward.procedures.services;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.FormRules;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.limits.LimitThatApplies;
import org.homeward.procedures.limits.RightLimits;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ReintegrationProcess;

/**
 * Plans the services of the person's plan at home, and when the plan is reviewed: a returned child's at the latest on the day on
 * which what is best for it is looked at again.
 */
final class PlanReintegration {

    private static final String REVIEW_DUE_ON = "planReviewDueOn";
    private static final String REVIEW_ON = "planReviewOn";
    private static final String CERTIFIED_ON = "certifiedOn";
    private static final String APPOINTED_ON = "protectorAppointedOn";

    private static final List<RightLimits.Began> RIGHTS = List.of(
            new RightLimits.Began(ReintegrationProcess.Variable.CERTIFIED, CERTIFIED_ON),
            new RightLimits.Began(ReintegrationProcess.Variable.APPOINTED, APPOINTED_ON));

    static final StepRules RULES = StepRules.of(ReintegrationProcess.Step.PLAN_REINTEGRATION)
            .form(new FormRules()
                    .keeps(ServicesNeeded.FIELD, "servicesNeededAtHome")) // the host's list isn't asked again
            .asks(REVIEW_ON, CERTIFIED_ON, APPOINTED_ON)
            .hears(ServicesNeeded.DECLINED)
            .freely(ServicesNeeded.COLUMNS)
            .reads(CasePart.EVENTS, CasePart.SIDE_OF_STEP, CasePart.newest(BestInterestsProcess.Variable.BID_REVIEW_ON))
            .table(ServicesNeeded.TABLE)
            .table(LimitThatApplies.TABLE)
            .sets(
                    ReintegrationProcess.Variable.RIGHT_LIMIT,
                    ReintegrationProcess.Variable.CERTIFIED,
                    ReintegrationProcess.Variable.APPOINTED,
                    REVIEW_DUE_ON)
            .insists(
                    "servicesWanted",
                    (state, said) -> ServicesNeeded.some(said),
                    ServicesNeeded.AGREED,
                    ServicesNeeded.GIVEN)
            .setsOff(Effect.Plans.class)
            .then(PlanReintegration::follows);

    private PlanReintegration() {}

    private static Effects follows(CaseState state, HandedIn said) {
        return ServicesNeeded.follows(state, said)
                .and(RightLimits.told(state, said, RIGHTS))
                .andSet(REVIEW_DUE_ON, reviewDue(state, said).orElse(null));
    }

    /** A decision on best interests that was made at home has a review of its own. */
    private static Optional<String> reviewDue(CaseState state, HandedIn said) {
        var childs = state.child() && state.happened(CaseEvent.returnChosen).isPresent()
                ? state.newest(BestInterestsProcess.Variable.BID_REVIEW_ON)
                : Optional.<String>empty();
        return Stream.concat(said.answer(REVIEW_ON).stream(), childs.stream())
                .filter(day -> !day.isBlank())
                .min(Comparator.naturalOrder());
    }
}
