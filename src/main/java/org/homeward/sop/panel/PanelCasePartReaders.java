package org.homeward.sop.panel;

import java.util.Map;
import java.util.Optional;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.StepOperations;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Summons;
import org.homeward.procedures.panel.GiveOpinionStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.sop.CasePartReaders;
import org.springframework.stereotype.Component;

/** The parts of a case about its panels, for the declarations. */
@Component
final class PanelCasePartReaders implements CasePartReaders {

    private final Panels panels;
    private final StepOperations steps;
    private final CaseFactsRecords facts;

    PanelCasePartReaders(Panels panels, StepOperations steps, CaseFactsRecords facts) {
        this.facts = facts;
        this.panels = panels;
        this.steps = steps;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of(
                "panel",
                this::held,
                "heard",
                (step, kind) -> isHeard(step.number(), PanelKind.of(kind)),
                "newestPanel",
                (step, of) -> panels.newest(step.number(), step.country()),
                "seated",
                this::seated);
    }

    private Object seated(HandedInStep step, String of) {
        var names = of.split("/");
        var corridor = facts.of(step.number()).corridor();
        var country = names[1].equals(SideRole.ORIGIN) ? corridor.origin() : corridor.host();
        return Optional.of(panels.seated(step.number(), PanelKind.of(names[0]), country));
    }

    private Object held(HandedInStep step, String of) {
        return Optional.ofNullable(steps.variables(step.step()).get(GiveOpinionStep.SUMMONS))
                .map(summons -> panels.held(((Number) summons).longValue()));
    }

    /** False while no panel was summoned, or the newest wasn't heard. */
    boolean isHeard(CaseNumber number, PanelKind kind) {
        return panels.newest(number, kind).filter(Summons::heard).isPresent();
    }
}
