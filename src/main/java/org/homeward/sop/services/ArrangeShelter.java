package org.homeward.sop.services;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.springframework.stereotype.Component;

/** Plans the services that go with a placement; a place that nobody has is counted. */
@Component
final class ArrangeShelter implements HandInHandler {

    private final ServicesNeeded services;
    private final NeedsNotMet unmet;

    ArrangeShelter(ServicesNeeded services, NeedsNotMet unmet) {
        this.services = services;
        this.unmet = unmet;
    }

    @Override
    public String step() {
        return "userTask_arrangeShelter";
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        services.plan(handedIn);
        unmet.countPlacement(handedIn, "placement");
        return Map.of();
    }
}
