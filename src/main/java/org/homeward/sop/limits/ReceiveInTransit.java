package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
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
        return ReintegrationProcess.Step.RECEIVE_IN_TRANSIT;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return stays.told(handedIn, "transit", "transitPlaceKind", "transitArrivedOn");
    }
}
