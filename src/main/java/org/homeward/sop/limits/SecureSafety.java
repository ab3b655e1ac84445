package org.homeward.sop.limits;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.springframework.stereotype.Component;

/** Who is held has a limit from the minute it began (R15); on what ground stays in the case file (R8). */
@ModelEffect(
        step = "userTask_secureSafety",
        rules = "R15",
        answers = {"custodyHeld", "custodyBasis", "custodySince"},
        sets = {"custodyLimit", "custodyBegan"})
@Component
final class SecureSafety implements HandInHandler {

    private final Limits limits;

    SecureSafety(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var held = "yes".equals(handedIn.text("custodyHeld"));
        var told = new HashMap<String, Object>();
        told.put("custodyLimit", held ? limits.key(handedIn, "custody", handedIn.text("custodyBasis")) : null);
        told.put("custodyBegan", held ? handedIn.text("custodySince") : null);
        return told;
    }
}
