package org.homeward.sop.panel;

import java.util.Map;
import java.util.Optional;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.panel.GiveOpinion;
import org.homeward.sop.PartReaders;
import org.springframework.stereotype.Component;

/** What the panels tell the declarations. */
@Component
final class PanelParts implements PartReaders {

    private final Panels panels;
    private final Steps steps;

    PanelParts(Panels panels, Steps steps) {
        this.panels = panels;
        this.steps = steps;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of("panel", this::held);
    }

    private Object held(HandedIn step, String of) {
        return Optional.ofNullable(steps.variables(step.step()).get(GiveOpinion.SUMMONS))
                .map(summons -> panels.held(((Number) summons).longValue()));
    }
}
