package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.springframework.stereotype.Component;

/** On the way home some places are for a few days only. */
@ModelEffect(
        step = "userTask_receiveInTransit",
        sets = {"stayLimit", "placeEntered"})
@Component
final class ReceiveInTransit implements HandInHandler {

    private final StayLimits stays;

    ReceiveInTransit(StayLimits stays) {
        this.stays = stays;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return stays.told(handedIn, "transit", "transitPlaceKind", "transitArrivedOn");
    }
}
