package org.homeward.sop.children;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ProtectionProcess;
import org.springframework.stereotype.Component;

/** Whether it was found best that the child stays: before that no stay of a child is agreed (R19). */
@ModelEffect(rules = "R19", sets = ProtectionProcess.Variable.STAY_DECIDED)
@Component("lookUpBestInterests")
class LookUpBestInterests implements ModelDelegate {

    private final Safeguards safeguards;

    LookUpBestInterests(Safeguards safeguards) {
        this.safeguards = safeguards;
    }

    @Override
    public String titleKey() {
        return "delegate.lookUpBestInterests";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(execution.getProcessBusinessKey());
        execution.setVariable(
                ProtectionProcess.Variable.STAY_DECIDED, safeguards.of(number).stayDecided());
    }
}
