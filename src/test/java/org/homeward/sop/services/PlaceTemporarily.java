package org.homeward.sop.services;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.declared.Former;
import org.homeward.sop.limits.ApartFromAdults;
import org.homeward.sop.limits.StayLimits;

/** A place before the interview that nobody has is counted. A child has one apart from adults. */
@Former
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
    public String step() {
        return IdentificationProcess.Step.PLACE_TEMPORARILY;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if ("noneSuitable".equals(handedIn.text("temporaryPlace"))) {
            unmet.count(handedIn, handedIn.agency().country(), "placement");
        }
        searches.beginIfNone(handedIn, "temporaryPlace");
        var told = new HashMap<>(stays.told(handedIn, "firstStay", "placementKind", "temporaryPlaceSince"));
        told.putAll(apart.told(handedIn));
        return told;
    }
}
