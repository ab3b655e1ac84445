package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.Retrafficking;
import org.springframework.stereotype.Component;

/** Counts a case that is closed because the person was trafficked again. */
@ModelEffect(step = ReintegrationProcess.Step.CLOSE_CASE)
@Component
final class CloseCase implements HandInHandler {

    private final RetraffickingTold retrafficking;

    CloseCase(RetraffickingTold retrafficking) {
        this.retrafficking = retrafficking;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if ("ReTrafficked".equals(handedIn.text("closureReason"))) {
            retrafficking.count(handedIn, Retrafficking.Kind.closed);
        }
        return Map.of();
    }
}
