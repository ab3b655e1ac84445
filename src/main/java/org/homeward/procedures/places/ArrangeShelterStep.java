package org.homeward.procedures.places;

import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.SharingLimitRules;
import org.homeward.procedures.limits.ApartFromAdultsRules;
import org.homeward.procedures.limits.LimitThatApplies;
import org.homeward.procedures.limits.StayTimeLimits;
import org.homeward.procedures.services.NeededServiceRules;
import org.homeward.shared.procedures.ProtectionProcess;

/**
 * Plans the services that go with a placement; a place that nobody has is counted and searched for. A child has one apart from
 * adults.
 */
final class ArrangeShelterStep {

    private static final String PLACE = "placement";
    private static final String KIND = "placementKind";
    private static final String SINCE = "placedOn";

    static final StepRules RULES = StepRules.of(ProtectionProcess.Step.ARRANGE_SHELTER)
            .form(SharingLimitRules.form())
            .asks(PLACE, KIND, SINCE, ApartFromAdultsRules.FIELD)
            .hears(NeededServiceRules.DECLINED)
            .freely(NeededServiceRules.COLUMNS)
            .freely(ApartFromAdultsRules.FIELD)
            .reads(CasePart.OPEN_STEPS, CasePart.SIDE_OF_STEP, StayTimeLimits.RUNNING)
            .table(LimitThatApplies.TABLE)
            .table(PlaceSearchRules.TABLE)
            .table(NeededServiceRules.TABLE)
            .sets(
                    ProtectionProcess.Variable.STAY_LIMIT,
                    ProtectionProcess.Variable.PLACE_ENTERED,
                    ProtectionProcess.Variable.SEPARATION_DUE)
            .setsOff(CaseEvent.heldWithAdults)
            .setsOff(Effect.Undone.class, Effect.Unmet.class, Effect.SeeksPlace.class, Effect.Plans.class)
            .insists(
                    "servicesWanted",
                    (state, said) -> NeededServiceRules.some(said),
                    NeededServiceRules.AGREED,
                    NeededServiceRules.GIVEN)
            .then(ArrangeShelterStep::follows);

    private ArrangeShelterStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        return NeededServiceRules.follows(state, said)
                .and(PlaceSearchRules.ifNoneSuits(state, said, PLACE))
                .and(StayTimeLimits.told(state, said, "stay", KIND, SINCE))
                .and(ApartFromAdultsRules.told(state, said));
    }
}
