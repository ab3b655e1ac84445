package org.homeward.sop.panel;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.Repetitions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.panel.GiveOpinion;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.springframework.stereotype.Component;

/** Looks up and pins the panel of the acting country for the decision that the process names. */
@ModelEffect(
        rules = {"R1", "R19"},
        reads = {ActingSide.VARIABLE, IdentificationProcess.Variable.PANEL},
        sets = {
            PanelDecisionProcess.Variable.SEVERAL_MEMBERS,
            PanelDecisionProcess.Variable.QUORUM_REACHED,
            GiveOpinion.SUMMONS
        })
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
        var country = "origin".equals(execution.getVariable(ActingSide.VARIABLE)) ? corridor.origin() : corridor.host();
        var kind = PanelKind.of(String.valueOf(execution.getVariable(IdentificationProcess.Variable.PANEL)));
        var summons = panels.summon(number, kind, country);
        Repetitions.set(execution, summons.seats().size());
        execution.setVariable(PanelDecisionProcess.Variable.SEVERAL_MEMBERS, !summons.heard());
        execution.setVariable(PanelDecisionProcess.Variable.QUORUM_REACHED, false);
        execution.setVariable(GiveOpinion.SUMMONS, summons.id());
    }
}
