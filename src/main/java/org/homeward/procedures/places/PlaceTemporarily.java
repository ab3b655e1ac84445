package org.homeward.procedures.places;

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
import org.homeward.shared.procedures.IdentificationProcess;

/** A place before the interview that nobody has is counted and searched for. A child has one apart from adults. */
final class PlaceTemporarily {

    private static final String PLACE = "temporaryPlace";
    private static final String KIND = "placementKind";
    private static final String SINCE = "temporaryPlaceSince";

    static final StepRules RULES = StepRules.of(IdentificationProcess.Step.PLACE_TEMPORARILY)
            .asks(PLACE, KIND, SINCE, ApartFromAdults.FIELD)
            .freely(ApartFromAdults.FIELD)
            .reads(CasePart.OPEN_STEPS, StayLimits.RUNNING)
            .table(LimitThatApplies.TABLE)
            .table(PlaceSearches.TABLE)
            .sets(
                    IdentificationProcess.Variable.STAY_LIMIT,
                    IdentificationProcess.Variable.PLACE_ENTERED,
                    IdentificationProcess.Variable.SEPARATION_DUE)
            .setsOff(CaseEvent.heldWithAdults)
            .setsOff(Effect.Undone.class, Effect.Unmet.class, Effect.SeeksPlace.class)
            .then(PlaceTemporarily::follows);

    private PlaceTemporarily() {}

    private static Effects follows(CaseState state, HandedIn said) {
        return PlaceSearches.ifNoneSuits(state, said, PLACE)
                .and(StayLimits.told(state, said, "firstStay", KIND, SINCE))
                .and(ApartFromAdults.told(state, said));
    }
}
