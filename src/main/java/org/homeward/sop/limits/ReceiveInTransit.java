package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.springframework.stereotype.Component;

/** On the way home some places are for a few days only. */
@Component
final class ReceiveInTransit implements HandInHandler {

    private final StayLimits stays;

    ReceiveInTransit(StayLimits stays) {
        this.stays = stays;
    }

    @Override
    public String step() {
        return "userTask_receiveInTransit";
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return stays.told(handedIn, "transit", "transitPlaceKind", "transitArrivedOn");
    }
}
