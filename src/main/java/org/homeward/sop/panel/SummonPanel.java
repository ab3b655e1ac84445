package org.homeward.sop.panel;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.Repetitions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Looks up and pins the panel of the acting country for the decision that the process names. */
@ModelEffect(
        rules = {"R1", "R19"},
        sets = {"severalMembers", "quorumReached", PanelMember.SUMMONS})
@Component("summonPanel")
class SummonPanel implements ModelDelegate {

    private final Panels panels;
    private final CaseFactsRecords facts;

    SummonPanel(Panels panels, CaseFactsRecords facts) {
        this.panels = panels;
        this.facts = facts;
    }

    @Override
    public String titleKey() {
        return "delegate.summonPanel";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(execution.getProcessBusinessKey());
        var corridor = facts.of(number).corridor();
        var country = "origin".equals(execution.getVariable("actingSide")) ? corridor.origin() : corridor.host();
        var kind = PanelKind.of(String.valueOf(execution.getVariable("panel")));
        var summons = panels.summon(number, kind, country);
        Repetitions.set(execution, summons.seats().size());
        execution.setVariable("severalMembers", !summons.heard());
        execution.setVariable("quorumReached", false);
        execution.setVariable(PanelMember.SUMMONS, summons.id());
    }
}
