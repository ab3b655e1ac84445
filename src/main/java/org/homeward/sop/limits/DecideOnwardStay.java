package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.StayProcess;
import org.springframework.stereotype.Component;

/**
 * Who goes on from one limited place to the next has the next one's limit after it: the border shelter's (D15), then the central
 * one's (D16).
 */
@ModelEffect(
        step = StayProcess.Step.DECIDE_ONWARD_STAY,
        sets = {StayProcess.Variable.STAY_LIMIT, StayProcess.Variable.PLACE_ENTERED})
@Component
final class DecideOnwardStay implements HandInHandler {

    private final StayLimits stays;

    DecideOnwardStay(StayLimits stays) {
        this.stays = stays;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return stays.next(handedIn, "transit");
    }
}
