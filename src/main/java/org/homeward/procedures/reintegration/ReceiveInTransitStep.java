package org.homeward.procedures.reintegration;

import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.limits.ApartFromAdultsRules;
import org.homeward.procedures.limits.LimitThatApplies;
import org.homeward.procedures.limits.StayTimeLimits;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;

/**
 * On the way home some places are for a few days only. Danger at the welcome asks for a safety plan, a child who sleeps among adults
 * for a place apart.
 */
final class ReceiveInTransitStep {

    private static final String KIND = "transitPlaceKind";
    private static final String SINCE = "transitArrivedOn";

    static final StepRules RULES = StepRules.of(Step.RECEIVE_IN_TRANSIT)
            .asks(DangerRules.IMMEDIATE, DangerRules.THREATS, ApartFromAdultsRules.FIELD)
            .hears(DangerRules.SIGNS, KIND, SINCE)
            .freely(DangerRules.IMMEDIATE, ApartFromAdultsRules.FIELD)
            .reads(CasePart.OPEN_STEPS, StayTimeLimits.RUNNING)
            .table(LimitThatApplies.TABLE)
            .sets(Variable.STAY_LIMIT, Variable.PLACE_ENTERED, Variable.SEPARATION_DUE)
            .sets(Variable.SAFETY_REVIEW_DUE, RecordVisitSteps.MADE_ON)
            .setsOff(CaseEvent.heldWithAdults)
            .setsOff(Effect.Undone.class)
            .then(ReceiveInTransitStep::follows);

    private ReceiveInTransitStep() {}

    private static Effects follows(CaseState state, HandedInStep welcome) {
        return StayTimeLimits.told(state, welcome, "transit", KIND, SINCE)
                .and(DangerRules.told(state, welcome, null))
                .and(ApartFromAdultsRules.told(state, welcome));
    }
}
