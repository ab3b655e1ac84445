package org.homeward.sop.children;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.springframework.stereotype.Component;

/**
 * Whether it was found best that the child stays: before that no stay of a child is agreed; and whether the panel hasn't decided yet, or
 * the child has objected since: then it decides before anybody is asked to approve the return (R19).
 */
@ModelEffect(
        rules = "R19",
        sets = {ProtectionProcess.Variable.STAY_DECIDED, ReturnApprovalProcess.Variable.CHILD_OBJECTS})
@Component("lookUpBestInterests")
class LookUpBestInterests implements ModelDelegate {

    private final Safeguards safeguards;
    private final CaseFactsRecords facts;

    LookUpBestInterests(Safeguards safeguards, CaseFactsRecords facts) {
        this.safeguards = safeguards;
        this.facts = facts;
    }

    @Override
    public String titleKey() {
        return "delegate.lookUpBestInterests";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(execution.getProcessBusinessKey());
        var known = safeguards.of(number);
        execution.setVariable(ProtectionProcess.Variable.STAY_DECIDED, known.stayDecided());
        execution.setVariable(
                ReturnApprovalProcess.Variable.CHILD_OBJECTS, facts.of(number).child() && known.undecided());
    }
}
