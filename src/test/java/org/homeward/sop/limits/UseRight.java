package org.homeward.sop.limits;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.EndingRightProcess;
import org.homeward.sop.declared.Former;

/** The day of the application starts the clock of who forwards it. */
@Former
final class UseRight implements HandInHandler {

    static final String APPLIED_ON = "rightAppliedOn";
    static final String RECEIVED = "applicationReceived";

    @Override
    public String step() {
        return EndingRightProcess.Step.USE_RIGHT;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var told = new HashMap<String, Object>();
        told.put(RECEIVED, handedIn.text(APPLIED_ON));
        return told;
    }
}
