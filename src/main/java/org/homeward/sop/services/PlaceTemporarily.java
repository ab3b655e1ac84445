package org.homeward.sop.services;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.limits.ApartFromAdults;
import org.homeward.sop.limits.StayLimits;
import org.springframework.stereotype.Component;

/** A place before the interview that nobody has is counted. A child has one apart from adults. */
@ModelEffect(
        step = IdentificationProcess.Step.PLACE_TEMPORARILY,
        answers = ApartFromAdults.FIELD,
        sets = {
            IdentificationProcess.Variable.STAY_LIMIT,
            IdentificationProcess.Variable.PLACE_ENTERED,
            IdentificationProcess.Variable.SEPARATION_DUE
        })
@Component
final class PlaceTemporarily implements HandInHandler {

    private final NeedsNotMet unmet;
    private final StayLimits stays;
    private final PlaceSearches searches;
    private final ApartFromAdults apart;

    PlaceTemporarily(NeedsNotMet unmet, StayLimits stays, PlaceSearches searches, ApartFromAdults apart) {
        this.apart = apart;
        this.searches = searches;
        this.unmet = unmet;
        this.stays = stays;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        unmet.countPlacement(handedIn, "temporaryPlace");
        searches.beginIfNone(handedIn, "temporaryPlace");
        var told = new HashMap<>(stays.told(handedIn, "firstStay", "placementKind", "temporaryPlaceSince"));
        told.putAll(apart.told(handedIn));
        return told;
    }
}
