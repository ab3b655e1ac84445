package org.homeward.procedures.reintegration;

import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.limits.ApartFromAdults;
import org.homeward.procedures.limits.LimitThatApplies;
import org.homeward.procedures.limits.StayLimits;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;

/**
 * On the way home some places are for a few days only. Danger at the welcome asks for a safety plan, a child who sleeps among adults
 * for a place apart.
 */
final class ReceiveInTransit {

    private static final String KIND = "transitPlaceKind";
    private static final String SINCE = "transitArrivedOn";

    static final StepRules RULES = StepRules.of(Step.RECEIVE_IN_TRANSIT)
            .asks(DangerFound.IMMEDIATE, DangerFound.THREATS, ApartFromAdults.FIELD)
            .hears(DangerFound.SIGNS, KIND, SINCE)
            .freely(DangerFound.IMMEDIATE, ApartFromAdults.FIELD)
            .reads(CasePart.OPEN_STEPS, StayLimits.RUNNING)
            .table(LimitThatApplies.TABLE)
            .sets(Variable.STAY_LIMIT, Variable.PLACE_ENTERED, Variable.SEPARATION_DUE)
            .sets(Variable.SAFETY_REVIEW_DUE, VisitRecord.MADE_ON)
            .setsOff(CaseEvent.heldWithAdults)
            .setsOff(Effect.Undone.class)
            .then(ReceiveInTransit::follows);

    private ReceiveInTransit() {}

    private static Effects follows(CaseState state, HandedIn welcome) {
        return StayLimits.told(state, welcome, "transit", KIND, SINCE)
                .and(DangerFound.told(state, welcome, null))
                .and(ApartFromAdults.told(state, welcome));
    }
}
