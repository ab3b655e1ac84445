package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.StayProcess;
import org.homeward.sop.declared.Former;

/**
 * Who goes on from one limited place to the next has the next one's limit after it: the border shelter's (D15), then the central
 * one's (D16).
 */
@Former
final class DecideOnwardStay implements HandInHandler {

    private final StayLimits stays;

    DecideOnwardStay(StayLimits stays) {
        this.stays = stays;
    }

    @Override
    public String step() {
        return StayProcess.Step.DECIDE_ONWARD_STAY;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return stays.next(handedIn, "transit");
    }
}
