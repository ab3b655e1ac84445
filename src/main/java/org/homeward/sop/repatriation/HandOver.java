package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.homeward.sop.children.ChildSafety;
import org.springframework.stereotype.Component;

/** No child is handed over without its safeguards (R19). */
@Component
final class HandOver implements HandInHandler {

    private final ChildSafety safety;

    HandOver(ChildSafety safety) {
        this.safety = safety;
    }

    @Override
    public String step() {
        return "userTask_handOver";
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!"refused".equals(handedIn.text("handoverDone"))) {
            safety.requireForTravel(handedIn.number(), "handoverDone");
        }
        return Map.of();
    }
}
