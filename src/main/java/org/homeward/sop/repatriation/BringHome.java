package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.homeward.sop.children.ChildSafety;
import org.springframework.stereotype.Component;

/** No child is brought home without its safeguards (R19). */
@Component
final class BringHome implements HandInHandler {

    private final ChildSafety safety;

    BringHome(ChildSafety safety) {
        this.safety = safety;
    }

    @Override
    public String step() {
        return "userTask_bringHome";
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!"refused".equals(handedIn.text("travelDone"))) {
            safety.requireForTravel(handedIn.number(), "travelDone");
        }
        return Map.of();
    }
}
