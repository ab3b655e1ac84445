package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.springframework.stereotype.Component;

/** On the way home some places are for a few days only. */
@ModelEffect(
        step = ReintegrationProcess.Step.RECEIVE_IN_TRANSIT,
        sets = {ReintegrationProcess.Variable.STAY_LIMIT, ReintegrationProcess.Variable.PLACE_ENTERED})
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
