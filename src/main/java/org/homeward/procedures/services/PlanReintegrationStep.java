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
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.limits.LimitThatApplies;
import org.homeward.procedures.limits.RightTimeLimits;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ReintegrationProcess;

/**
 * Plans the services of the person's plan at home, and when the plan is reviewed: a returned child's at the latest on the day on
 * which what is best for it is looked at again.
 */
final class PlanReintegrationStep {

    private static final String REVIEW_DUE_ON = "planReviewDueOn";
    private static final String REVIEW_ON = "planReviewOn";
    private static final String CERTIFIED_ON = "certifiedOn";
    private static final String APPOINTED_ON = "protectorAppointedOn";

    private static final List<RightTimeLimits.Began> RIGHTS = List.of(
            new RightTimeLimits.Began(ReintegrationProcess.Variable.CERTIFIED, CERTIFIED_ON),
            new RightTimeLimits.Began(ReintegrationProcess.Variable.APPOINTED, APPOINTED_ON));

    static final StepRules RULES = StepRules.of(ReintegrationProcess.Step.PLAN_REINTEGRATION)
            .form(new FormRules()
                    .keeps(NeededServiceRules.FIELD, "servicesNeededAtHome")) // the host's list isn't asked again
            .asks(REVIEW_ON, CERTIFIED_ON, APPOINTED_ON)
            .hears(NeededServiceRules.DECLINED)
            .freely(NeededServiceRules.COLUMNS)
            .reads(CasePart.EVENTS, CasePart.SIDE_OF_STEP, CasePart.newest(BestInterestsProcess.Variable.BID_REVIEW_ON))
            .table(NeededServiceRules.TABLE)
            .table(LimitThatApplies.TABLE)
            .sets(
                    ReintegrationProcess.Variable.RIGHT_LIMIT,
                    ReintegrationProcess.Variable.CERTIFIED,
                    ReintegrationProcess.Variable.APPOINTED,
                    REVIEW_DUE_ON)
            .insists(
                    "servicesWanted",
                    (state, said) -> NeededServiceRules.some(said),
                    NeededServiceRules.AGREED,
                    NeededServiceRules.GIVEN)
            .setsOff(Effect.Plans.class)
            .then(PlanReintegrationStep::follows);

    private PlanReintegrationStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        return NeededServiceRules.follows(state, said)
                .and(RightTimeLimits.told(state, said, RIGHTS))
                .andSet(REVIEW_DUE_ON, reviewDue(state, said).orElse(null));
    }

    /** A decision on best interests that was made at home has a review of its own. */
    private static Optional<String> reviewDue(CaseState state, HandedInStep said) {
        var childs = state.child() && state.happened(CaseEvent.returnChosen).isPresent()
                ? state.newest(BestInterestsProcess.Variable.BID_REVIEW_ON)
                : Optional.<String>empty();
        return Stream.concat(said.answer(REVIEW_ON).stream(), childs.stream())
                .filter(day -> !day.isBlank())
                .min(Comparator.naturalOrder());
    }
}
