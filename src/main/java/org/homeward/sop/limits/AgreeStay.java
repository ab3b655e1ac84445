package org.homeward.sop.limits;

import java.util.List;
import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.springframework.stereotype.Component;

/** Who stays after a verdict may have the right for a time only. */
@ModelEffect(
        step = "userTask_agreeStay",
        sets = {"rightLimit", "verdict"})
@Component
final class AgreeStay implements HandInHandler {

    private final RightLimits rights;

    AgreeStay(RightLimits rights) {
        this.rights = rights;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return rights.told(handedIn, List.of(new RightLimits.Began("verdict", "finalVerdictOn")));
    }
}
