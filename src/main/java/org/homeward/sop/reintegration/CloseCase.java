package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
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
        return ReintegrationProcess.Step.CLOSE_CASE;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if ("ReTrafficked".equals(handedIn.text("closureReason"))) {
            retrafficking.count(handedIn, Retrafficking.Kind.closed);
        }
        return Map.of();
    }
}
