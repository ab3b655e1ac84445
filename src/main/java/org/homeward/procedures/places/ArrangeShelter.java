package org.homeward.procedures.places;

import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.LimitsKept;
import org.homeward.procedures.limits.ApartFromAdults;
import org.homeward.procedures.limits.LimitThatApplies;
import org.homeward.procedures.limits.StayLimits;
import org.homeward.procedures.services.ServicesNeeded;
import org.homeward.shared.procedures.ProtectionProcess;

/**
 * Plans the services that go with a placement; a place that nobody has is counted and searched for. A child has one apart from
 * adults.
 */
final class ArrangeShelter {

    private static final String PLACE = "placement";
    private static final String KIND = "placementKind";
    private static final String SINCE = "placedOn";

    static final StepRules RULES = StepRules.of(ProtectionProcess.Step.ARRANGE_SHELTER)
            .form(LimitsKept.form())
            .asks(PLACE, KIND, SINCE, ApartFromAdults.FIELD)
            .hears(ServicesNeeded.DECLINED)
            .freely(ServicesNeeded.COLUMNS)
            .freely(ApartFromAdults.FIELD)
            .reads(CasePart.OPEN_STEPS, CasePart.SIDE_OF_STEP, StayLimits.RUNNING)
            .table(LimitThatApplies.TABLE)
            .table(PlaceSearches.TABLE)
            .table(ServicesNeeded.TABLE)
            .sets(
                    ProtectionProcess.Variable.STAY_LIMIT,
                    ProtectionProcess.Variable.PLACE_ENTERED,
                    ProtectionProcess.Variable.SEPARATION_DUE)
            .setsOff(CaseEvent.heldWithAdults)
            .setsOff(Effect.Undone.class, Effect.Unmet.class, Effect.SeeksPlace.class, Effect.Plans.class)
            .insists(
                    "servicesWanted",
                    (state, said) -> ServicesNeeded.some(said),
                    ServicesNeeded.AGREED,
                    ServicesNeeded.GIVEN)
            .then(ArrangeShelter::follows);

    private ArrangeShelter() {}

    private static Effects follows(CaseState state, HandedIn said) {
        return ServicesNeeded.follows(state, said)
                .and(PlaceSearches.ifNoneSuits(state, said, PLACE))
                .and(StayLimits.told(state, said, "stay", KIND, SINCE))
                .and(ApartFromAdults.told(state, said));
    }
}
