package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.stereotype.Component;

/** Only a clear "no" to the question whether the person fears the authorities at home opens the way there (R3). */
@Component
final class CounselReturn implements HandInHandler {

    @Override
    public String step() {
        return RepatriationProcess.Step.COUNSEL_RETURN;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return Map.of(
                RepatriationProcess.Variable.MAY_CONTACT_ORIGIN, "no".equals(handedIn.text("fearsAuthoritiesAtHome")));
    }
}
