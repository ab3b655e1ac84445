package org.homeward.channel;

import java.util.Map;
import org.homeward.casefile.ConsentWithdrawn;
import org.homeward.casefile.Participation;
import org.homeward.engine.ActingSide;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A consent taken back becomes a message to the journey, in the same transaction; who explains it is where the person is. */
@ModelEffect(
        rules = "R5",
        sends = ReturnJourneyProcess.Message.CONSENT_WITHDRAWN,
        sets = {RelayWithdrawal.PURPOSE, ReturnJourneyProcess.Variable.WITHDRAWAL_EXPLAINED, ActingSide.VARIABLE})
@Component
class WithdrawalMessages {

    private final Outgoing outgoing;
    private final Participation participation;

    WithdrawalMessages(Outgoing outgoing, Participation participation) {
        this.outgoing = outgoing;
        this.participation = participation;
    }

    @EventListener
    void withdrawn(ConsentWithdrawn withdrawn) {
        outgoing.send(new Outgoing.Draft(
                withdrawn.number(),
                ReturnJourneyProcess.Message.CONSENT_WITHDRAWN,
                withdrawn.agency(),
                null,
                "consent-" + withdrawn.consent(),
                null,
                Map.of(
                        RelayWithdrawal.PURPOSE,
                        withdrawn.purpose().name(),
                        ReturnJourneyProcess.Variable.WITHDRAWAL_EXPLAINED,
                        withdrawn.explained(),
                        ActingSide.VARIABLE,
                        participation.sideOfPerson(withdrawn.number())),
                null));
    }
}
