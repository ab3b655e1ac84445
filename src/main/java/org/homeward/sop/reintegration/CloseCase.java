package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.sop.Retrafficking;
import org.springframework.stereotype.Component;

/** Counts a case that is closed because the person was trafficked again. */
@Component
final class CloseCase implements HandInHandler {

    private final RetraffickingTold retrafficking;

    CloseCase(RetraffickingTold retrafficking) {
        this.retrafficking = retrafficking;
    }

    @Override
    public String step() {
        return "userTask_closeCase";
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if ("ReTrafficked".equals(handedIn.text("closureReason"))) {
            retrafficking.count(handedIn, Retrafficking.Kind.closed);
        }
        return Map.of();
    }
}
