package org.homeward.sop.panel;

import java.util.Map;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Summons;
import org.homeward.shared.CaseNumber;
import org.homeward.sop.PartReaders;
import org.springframework.stereotype.Component;

/** Whether enough members of a panel were heard, for the declarations. */
@Component
class Quorum implements PartReaders {

    private final Panels panels;

    Quorum(Panels panels) {
        this.panels = panels;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of("heard", (HandedIn step, String panel) -> isHeard(step.number(), PanelKind.of(panel)));
    }

    /** False while no panel was summoned, or the newest wasn't heard. */
    boolean isHeard(CaseNumber number, PanelKind kind) {
        return panels.newest(number, kind).filter(Summons::heard).isPresent();
    }
}
