package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.StayProcess;
import org.homeward.sop.declared.Former;

/** Another limited place in the host country has a limit of its own. */
@Former
final class DecideNextStay implements HandInHandler {

    private final StayLimits stays;

    DecideNextStay(StayLimits stays) {
        this.stays = stays;
    }

    @Override
    public String step() {
        return StayProcess.Step.DECIDE_NEXT_STAY;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return stays.next(handedIn, "stay");
    }
}
