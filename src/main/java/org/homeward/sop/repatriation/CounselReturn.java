package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.springframework.stereotype.Component;

/** Only a clear "no" to the question whether the person fears the authorities at home opens the way there (R3). */
@ModelEffect(
        step = "userTask_counselReturn",
        processes = {"repatriation", "domesticReturn"},
        rules = "R3",
        answers = "fearsAuthoritiesAtHome",
        sets = "mayContactOrigin")
@Component
final class CounselReturn implements HandInHandler {

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return Map.of("mayContactOrigin", "no".equals(handedIn.text("fearsAuthoritiesAtHome")));
    }
}
