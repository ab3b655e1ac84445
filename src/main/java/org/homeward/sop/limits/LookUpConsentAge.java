package org.homeward.sop.limits;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.springframework.stereotype.Component;

/** Whether the person is asked once more before an approval is asked for, and whether nobody asks yet. */
@ModelEffect(
        sets = {ReturnApprovalProcess.Variable.CONSENT_OLD, ReturnApprovalProcess.Variable.CONSENT_TO_ASK},
        processes = ReturnApprovalProcess.KEY)
@Component("lookUpConsentAge")
class LookUpConsentAge implements ModelDelegate {

    private final OldConsents consents;

    LookUpConsentAge(OldConsents consents) {
        this.consents = consents;
    }

    @Override
    public String titleKey() {
        return "delegate.lookUpConsentAge";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(execution.getProcessBusinessKey());
        var old = consents.isTooOldForApproval(number);
        execution.setVariable(ReturnApprovalProcess.Variable.CONSENT_OLD, old);
        execution.setVariable(
                ReturnApprovalProcess.Variable.CONSENT_TO_ASK, old && !consents.isAsked(number) ? true : null);
    }
}
