package org.homeward.sop.panel;

import java.time.LocalDate;
import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.sop.declared.Former;

/** The day by which the chair wants the opinions stands in the members' calendars. */
@Former
final class CallPanel implements HandInHandler {

    private static final String MEETS_ON = "panelMeetsOn";

    private final Panels panels;
    private final Steps steps;

    CallPanel(Panels panels, Steps steps) {
        this.panels = panels;
        this.steps = steps;
    }

    @Override
    public String step() {
        return PanelDecisionProcess.Step.CALL_PANEL;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var day = handedIn.text(MEETS_ON);
        if (day != null && steps.variables(handedIn.step()).get("panelSummons") instanceof Number summons) {
            panels.meets(summons.longValue(), LocalDate.parse(day));
        }
        return Map.of();
    }
}
