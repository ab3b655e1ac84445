package org.homeward.channel;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.springframework.stereotype.Component;

/** Tells the phases of a case that a consent was withdrawn, so that each ends what that consent carried (R5). */
@ModelEffect(
        rules = {"R4", "R5"},
        sends = {
            DomesticReturnProcess.Message.RETURN_STOPPED,
            FamilyTracingProcess.Message.FAMILY_CONTACT_WITHDRAWN,
            ProtectionProcess.Message.SERVICES_WITHDRAWN
        },
        awaits = HandoverProcess.Message.HANDED_OVER)
@Component("relayWithdrawal")
class RelayWithdrawal implements ModelDelegate {

    /** Stops nothing any more once the person has crossed the border. */
    private static final String RETURN_STOPPED = RepatriationProcess.Message.RETURN_STOPPED;

    /** What each consent carries; a purpose that isn't here stops nothing that runs. */
    private static final Map<String, String> STOPS = Map.of(
            "Return",
            RETURN_STOPPED,
            "ShareWithOriginAgency",
            RETURN_STOPPED,
            "FamilyContact",
            FamilyTracingProcess.Message.FAMILY_CONTACT_WITHDRAWN,
            "Services",
            ServiceReferralProcess.Message.SERVICES_WITHDRAWN);

    private final Outgoing outgoing;
    private final CaseFactsRecords facts;

    RelayWithdrawal(Outgoing outgoing, CaseFactsRecords facts) {
        this.outgoing = outgoing;
        this.facts = facts;
    }

    @Override
    public String titleKey() {
        return "delegate.relayWithdrawal";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var stops = STOPS.get(String.valueOf(execution.getVariable("withdrawnPurpose")));
        var number = new CaseNumber(execution.getProcessBusinessKey());
        if (stops != null
                && !(stops.equals(RETURN_STOPPED) && outgoing.wasSent(number, HandoverProcess.Message.HANDED_OVER))) {
            outgoing.send(new Outgoing.Draft(
                    number,
                    stops,
                    facts.of(number).openedBy(),
                    null,
                    execution.getProcessInstanceId(),
                    null,
                    Map.of(),
                    null));
        }
    }
}
