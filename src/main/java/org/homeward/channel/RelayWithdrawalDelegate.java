package org.homeward.channel;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.ReturnOutcomes;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.procedures.conditions.ConsentEndEffects;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.stereotype.Component;

/**
 * Tells the phases of a case that a consent was withdrawn, or that its day has passed, so that each ends what that consent carried (R5).
 */
@ModelEffect(
        rules = {"R4", "R5"},
        sends = {
            DomesticReturnProcess.Message.RETURN_STOPPED,
            FamilyTracingProcess.Message.FAMILY_CONTACT_WITHDRAWN,
            NationalityVerificationProcess.Message.NATIONALITY_SHARE_WITHDRAWN,
            ProtectionProcess.Message.SERVICES_WITHDRAWN
        },
        awaits = HandoverProcess.Message.HANDED_OVER,
        sets = {
            RepatriationProcess.Variable.CONSENT_EXPIRED,
            ReturnJourneyProcess.Variable.RECALL_DUE,
            ReturnJourneyProcess.Variable.REQUEST_SENT
        })
@Component("relayWithdrawal")
class RelayWithdrawalDelegate implements ModelDelegate {

    private static final String EXPIRED = RepatriationProcess.Variable.CONSENT_EXPIRED;

    private final MessageSending outgoing;
    private final CaseFactsRecords facts;
    private final ReturnOutcomes returns;

    RelayWithdrawalDelegate(MessageSending outgoing, CaseFactsRecords facts, ReturnOutcomes returns) {
        this.outgoing = outgoing;
        this.facts = facts;
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(execution.getProcessBusinessKey());
        var ended = ConsentEndEffects.of(
                String.valueOf(execution.getVariable(ProcedureMessage.PURPOSE)),
                execution.getVariable(ReturnJourneyProcess.Variable.RETURN_OUTCOME),
                () -> outgoing.wasSent(number, HandoverProcess.Message.HANDED_OVER),
                () -> returns.isTakenUp(number));
        execution.setVariable(ReturnJourneyProcess.Variable.RECALL_DUE, ended.recalls());
        execution.setVariable(
                ReturnJourneyProcess.Variable.REQUEST_SENT, ended.recalls() && outgoing.liesAbroad(number));
        ended.stops()
                .ifPresent(stops -> outgoing.send(new MessageSending.Draft(
                        number,
                        stops,
                        facts.of(number).openedBy(),
                        null,
                        execution.getProcessInstanceId(),
                        null,
                        Map.of(EXPIRED, Boolean.TRUE.equals(execution.getVariable(EXPIRED))),
                        null)));
    }
}
