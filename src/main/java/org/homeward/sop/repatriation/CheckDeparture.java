package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.homeward.sop.children.Safeguards;
import org.springframework.stereotype.Component;

/** Names the escort; a child that objects now goes back to the panel, not over the border. */
@Component
final class CheckDeparture implements HandInHandler {

    private final Safeguards safeguards;

    CheckDeparture(Safeguards safeguards) {
        this.safeguards = safeguards;
    }

    @Override
    public String step() {
        return "userTask_checkDeparture";
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var escort = handedIn.text("escortName");
        var named = escort != null && !escort.isBlank();
        if (handedIn.data().containsKey("escortName")) {
            safeguards.escort(handedIn.number(), named ? handedIn.at() : null);
        }
        if ("yes".equals(handedIn.text("childObjectsToReturn"))) {
            safeguards.objection(handedIn.number(), handedIn.at());
        }
        return Map.of("escortNamed", named);
    }
}
