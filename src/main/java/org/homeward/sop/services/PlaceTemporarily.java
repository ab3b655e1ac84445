package org.homeward.sop.services;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.limits.StayLimits;
import org.springframework.stereotype.Component;

/** A place before the interview that nobody has is counted. */
@ModelEffect(
        step = IdentificationProcess.Step.PLACE_TEMPORARILY,
        sets = {IdentificationProcess.Variable.STAY_LIMIT, IdentificationProcess.Variable.PLACE_ENTERED})
@Component
final class PlaceTemporarily implements HandInHandler {

    private final NeedsNotMet unmet;
    private final StayLimits stays;
    private final PlaceSearches searches;

    PlaceTemporarily(NeedsNotMet unmet, StayLimits stays, PlaceSearches searches) {
        this.searches = searches;
        this.unmet = unmet;
        this.stays = stays;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        unmet.countPlacement(handedIn, "temporaryPlace");
        searches.beginIfNone(handedIn, "temporaryPlace");
        return stays.told(handedIn, "firstStay", "placementKind", "temporaryPlaceSince");
    }
}
