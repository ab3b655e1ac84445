package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.springframework.stereotype.Component;

/** An order opens the longer limit, counted from the same minute where a law says so (R15). */
@ModelEffect(
        step = "userTask_endCustody",
        rules = "R15",
        answers = "custodyOutcome",
        sets = "custodyLimit",
        deadlines = "custodyExtension")
@Component
final class EndCustody implements HandInHandler {

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return "heldByOrder".equals(handedIn.text("custodyOutcome"))
                ? Map.of("custodyLimit", "custodyExtension")
                : Map.of();
    }
}
