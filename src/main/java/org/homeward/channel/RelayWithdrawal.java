package org.homeward.channel;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.ReturnEnds;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.springframework.stereotype.Component;

/**
 * Tells the phases of a case that a consent was withdrawn, or that its day has passed, so that each ends what that consent carried
 * (R5). Once the return has ended it has nothing to stop; what lies in the country of origin still is to be recalled with the share (R4).
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
class RelayWithdrawal implements ModelDelegate {

    static final String PURPOSE = "withdrawnPurpose";

    /** Stops nothing any more once the person has crossed the border. */
    private static final String RETURN_STOPPED = RepatriationProcess.Message.RETURN_STOPPED;

    private static final String EXPIRED = RepatriationProcess.Variable.CONSENT_EXPIRED;

    private static final String SHARE = "ShareWithOriginAgency";

    /** What each consent carries; a purpose that isn't here stops nothing that runs. */
    private static final Map<String, String> STOPS = Map.of(
            "Return",
            RETURN_STOPPED,
            SHARE,
            RETURN_STOPPED,
            "ShareForNationality",
            NationalityVerificationProcess.Message.NATIONALITY_SHARE_WITHDRAWN,
            "FamilyContact",
            FamilyTracingProcess.Message.FAMILY_CONTACT_WITHDRAWN,
            "Services",
            ServiceReferralProcess.Message.SERVICES_WITHDRAWN);

    private final Outgoing outgoing;
    private final CaseFactsRecords facts;
    private final ReturnEnds returns;

    RelayWithdrawal(Outgoing outgoing, CaseFactsRecords facts, ReturnEnds returns) {
        this.outgoing = outgoing;
        this.facts = facts;
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var purpose = String.valueOf(execution.getVariable(PURPOSE));
        var stops = STOPS.get(purpose);
        var number = new CaseNumber(execution.getProcessBusinessKey());
        var stopsReturn = RETURN_STOPPED.equals(stops);
        var crossed = stopsReturn && outgoing.wasSent(number, HandoverProcess.Message.HANDED_OVER);
        var over = stopsReturn && isOver(execution, number);
        var recall = over && !crossed && purpose.equals(SHARE);
        execution.setVariable(ReturnJourneyProcess.Variable.RECALL_DUE, recall);
        execution.setVariable(ReturnJourneyProcess.Variable.REQUEST_SENT, recall && outgoing.liesAbroad(number));
        if (stops != null && !crossed && !over) {
            outgoing.send(new Outgoing.Draft(
                    number,
                    stops,
                    facts.of(number).openedBy(),
                    null,
                    execution.getProcessInstanceId(),
                    null,
                    Map.of(EXPIRED, Boolean.TRUE.equals(execution.getVariable(EXPIRED))),
                    null));
        }
    }

    /** One that was taken up again is under way, whatever the one before came to. */
    private boolean isOver(DelegateExecution execution, CaseNumber number) {
        var outcome = execution.getVariable(ReturnJourneyProcess.Variable.RETURN_OUTCOME);
        return outcome != null
                && (ReturnJourneyProcess.Answer.HANDED_OVER.equals(outcome) || !returns.isTakenUp(number));
    }
}
