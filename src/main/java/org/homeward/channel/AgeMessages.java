package org.homeward.channel;

import java.time.Clock;
import java.util.Map;
import org.homeward.casefile.Part;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Side;
import org.homeward.engine.ActingSide;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is 18, and whose age is to be settled, becomes a message to the case's processes, in the same transaction (R20). */
@ModelEffect(
        rules = "R20",
        sends = {ReturnJourneyProcess.Message.OF_AGE, AgeSettlementProcess.Message.AGE_TO_SETTLE},
        sets = ActingSide.VARIABLE)
@Component
class AgeMessages {

    private final Outgoing outgoing;
    private final Participation participation;
    private final Clock clock;

    AgeMessages(Outgoing outgoing, Participation participation, Clock clock) {
        this.outgoing = outgoing;
        this.participation = participation;
        this.clock = clock;
    }

    @EventListener
    void ofAge(CameOfAge event) {
        send(event.number(), ReturnJourneyProcess.Message.OF_AGE, event.by(), "age");
    }

    @EventListener
    void toSettle(AgeToSettle event) {
        send(event.number(), AgeSettlementProcess.Message.AGE_TO_SETTLE, event.by(), "age-question");
    }

    private void send(CaseNumber number, String message, AgencyCode by, String because) {
        outgoing.send(new Outgoing.Draft(
                number,
                message,
                by,
                null,
                because + "-" + clock.instant(),
                null,
                Map.of(ActingSide.VARIABLE, sideOf(number, by)),
                null));
    }

    private String sideOf(CaseNumber number, AgencyCode agency) {
        return participation
                .of(number, agency)
                .map(Part::side)
                .filter(side -> side == Side.origin)
                .map(side -> SideRole.ORIGIN)
                .orElse(SideRole.DESTINATION);
    }
}
