package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.springframework.stereotype.Component;

/** An order opens the longer limit, counted from the same minute where a law says so (R15). */
@Component
final class EndCustody implements HandInHandler {

    @Override
    public String step() {
        return "userTask_endCustody";
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return "heldByOrder".equals(handedIn.text("custodyOutcome"))
                ? Map.of("custodyLimit", "custodyExtension")
                : Map.of();
    }
}
