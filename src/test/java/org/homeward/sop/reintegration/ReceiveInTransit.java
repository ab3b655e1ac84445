package org.homeward.sop.reintegration;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.declared.Former;
import org.homeward.sop.limits.ApartFromAdults;
import org.homeward.sop.limits.StayLimits;

/**
 * On the way home some places are for a few days only. Danger at the welcome asks for a safety plan, a child who sleeps among
 * adults for a place apart.
 */
@Former
final class ReceiveInTransit implements HandInHandler {

    private final StayLimits stays;
    private final DangerNamed danger;
    private final ApartFromAdults apart;

    ReceiveInTransit(StayLimits stays, DangerNamed danger, ApartFromAdults apart) {
        this.stays = stays;
        this.danger = danger;
        this.apart = apart;
    }

    @Override
    public String step() {
        return ReintegrationProcess.Step.RECEIVE_IN_TRANSIT;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var told = new HashMap<>(stays.told(handedIn, "transit", "transitPlaceKind", "transitArrivedOn"));
        told.putAll(danger.told(handedIn, null));
        told.putAll(apart.told(handedIn));
        return told;
    }
}
