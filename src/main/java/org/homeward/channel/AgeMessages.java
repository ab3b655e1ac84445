package org.homeward.channel;

import java.time.Clock;
import java.util.Map;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Participation;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseModelVersions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A person's 18th birthday, and a request to settle the age, become messages to the case's processes, in the same transaction (R20). The
 * person is asked by the side where the person is.
 */
@ModelEffect(
        rules = "R20",
        sends = {
            ReturnJourneyProcess.Message.OF_AGE,
            AgeSettlementProcess.Message.AGE_TO_SETTLE,
            AgeSettlementProcess.Message.GUARDIAN_TO_NAME
        },
        sets = {ActingSide.VARIABLE, ReturnJourneyProcess.Variable.ASKED_AT_EIGHTEEN})
@Component
class AgeMessages {

    private final MessageSending outgoing;
    private final Participation participation;
    private final WorkItems workItems;
    private final CaseModelVersions versions;
    private final Clock clock;

    AgeMessages(
            MessageSending outgoing,
            Participation participation,
            WorkItems workItems,
            CaseModelVersions versions,
            Clock clock) {
        this.versions = versions;
        this.outgoing = outgoing;
        this.workItems = workItems;
        this.participation = participation;
        this.clock = clock;
    }

    @EventListener
    void ofAge(CameOfAgeEvent event) {
        var message = ProcedureMessage.ofAge(participation.sideOfPerson(event.number()), event.toAsk());
        send(event.number(), message.name(), event.by(), "age", message.carried());
    }

    /** Nothing is asked while a step for it is open; a guardian is named beside it, in versions that can. */
    @EventListener
    void toSettle(AgeAssessmentRequestedEvent event) {
        var number = event.number();
        var side = event.withThePerson() ? participation.sideOfPerson(number) : sideOf(number, event.by());
        var guardian = AgeSettlementProcess.Message.GUARDIAN_TO_NAME;
        if (event.lacksGuardian() && versions.startedBy(number, guardian).isPresent()) {
            send(number, guardian, event.by(), "guardian", Map.of(ActingSide.VARIABLE, side));
        }
        if (workItems.ofCase(number).stream()
                .anyMatch(step -> step.key().equals(AgeSettlementProcess.Step.SETTLE_AGE))) {
            return;
        }
        send(
                number,
                AgeSettlementProcess.Message.AGE_TO_SETTLE,
                event.by(),
                "age-question",
                Map.of(ActingSide.VARIABLE, side));
    }

    private void send(CaseNumber number, String message, AgencyCode by, String because, Map<String, Object> payload) {
        outgoing.send(new MessageSending.Draft(
                number, message, by, null, because + "-" + clock.instant(), null, payload, null));
    }

    private String sideOf(CaseNumber number, AgencyCode agency) {
        return participation
                .of(number, agency)
                .map(AgencyParticipation::side)
                .filter(side -> side == BorderSide.origin)
                .map(side -> SideRole.ORIGIN)
                .orElse(SideRole.DESTINATION);
    }
}
