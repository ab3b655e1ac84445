package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.StayProcess;
import org.springframework.stereotype.Component;

/** Another limited place in the host country has a limit of its own. */
@ModelEffect(
        step = StayProcess.Step.DECIDE_NEXT_STAY,
        sets = {StayProcess.Variable.STAY_LIMIT, StayProcess.Variable.PLACE_ENTERED})
@Component
final class DecideNextStay implements HandInHandler {

    private final StayLimits stays;

    DecideNextStay(StayLimits stays) {
        this.stays = stays;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return stays.next(handedIn, "stay");
    }
}
