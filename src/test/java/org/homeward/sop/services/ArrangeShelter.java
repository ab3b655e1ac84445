package org.homeward.sop.services;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.sop.declared.Former;
import org.homeward.sop.limits.ApartFromAdults;
import org.homeward.sop.limits.StayLimits;

/** Plans the services that go with a placement; a place that nobody has is counted. A child has one apart from adults. */
@Former
final class ArrangeShelter implements HandInHandler {

    private final ServicesNeeded services;
    private final NeedsNotMet unmet;
    private final StayLimits stays;
    private final PlaceSearches searches;
    private final ApartFromAdults apart;

    ArrangeShelter(
            ServicesNeeded services,
            NeedsNotMet unmet,
            StayLimits stays,
            PlaceSearches searches,
            ApartFromAdults apart) {
        this.apart = apart;
        this.searches = searches;
        this.services = services;
        this.unmet = unmet;
        this.stays = stays;
    }

    @Override
    public String step() {
        return ProtectionProcess.Step.ARRANGE_SHELTER;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        services.plan(handedIn);
        if ("noneSuitable".equals(handedIn.text("placement"))) {
            unmet.count(handedIn, handedIn.agency().country(), "placement");
        }
        searches.beginIfNone(handedIn, "placement");
        var told = new HashMap<>(stays.told(handedIn, "stay", "placementKind", "placedOn"));
        told.putAll(apart.told(handedIn));
        return told;
    }
}
