package org.homeward.procedures.places;

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
import org.homeward.shared.procedures.IdentificationProcess;

/** A place before the interview that nobody has is counted and searched for. A child has one apart from adults. */
final class PlaceTemporarilyStep {

    private static final String PLACE = "temporaryPlace";
    private static final String KIND = "placementKind";
    private static final String SINCE = "temporaryPlaceSince";

    static final StepRules RULES = StepRules.of(IdentificationProcess.Step.PLACE_TEMPORARILY)
            .asks(PLACE, KIND, SINCE, ApartFromAdultsRules.FIELD)
            .freely(ApartFromAdultsRules.FIELD)
            .reads(CasePart.OPEN_STEPS, StayTimeLimits.RUNNING)
            .table(LimitThatApplies.TABLE)
            .table(PlaceSearchRules.TABLE)
            .sets(
                    IdentificationProcess.Variable.STAY_LIMIT,
                    IdentificationProcess.Variable.PLACE_ENTERED,
                    IdentificationProcess.Variable.SEPARATION_DUE)
            .setsOff(CaseEvent.heldWithAdults)
            .setsOff(Effect.Undone.class, Effect.Unmet.class, Effect.SeeksPlace.class)
            .then(PlaceTemporarilyStep::follows);

    private PlaceTemporarilyStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        return PlaceSearchRules.ifNoneSuits(state, said, PLACE)
                .and(StayTimeLimits.told(state, said, "firstStay", KIND, SINCE))
                .and(ApartFromAdultsRules.told(state, said));
    }
}
