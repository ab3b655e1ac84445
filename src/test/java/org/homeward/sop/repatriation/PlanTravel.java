package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.sop.children.Safeguards;
import org.homeward.sop.declared.Former;

/** Names the escort of a way home within one country; a parent and a child travel on one day (R21). */
@Former
final class PlanTravel implements HandInHandler {

    private final Safeguards safeguards;
    private final TogetherOrNeither together;

    PlanTravel(Safeguards safeguards, TogetherOrNeither together) {
        this.together = together;
        this.safeguards = safeguards;
    }

    @Override
    public String step() {
        return DomesticReturnProcess.Step.PLAN_TRAVEL;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        together.requireSameDay(handedIn);
        var escort = handedIn.text("escortName");
        var named = escort != null && !escort.isBlank();
        safeguards.escort(handedIn.number(), named ? handedIn.at() : null);
        return Map.of("escortNamed", named);
    }
}
