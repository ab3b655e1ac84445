package org.homeward.channel;

import java.util.Map;
import org.homeward.casefile.ConsentWithdrawn;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A consent taken back becomes a message to the journey, in the same transaction. */
@ModelEffect(rules = "R5", sends = ReturnJourneyProcess.Message.CONSENT_WITHDRAWN, sets = "withdrawnPurpose")
@Component
class WithdrawalMessages {

    private final Outgoing outgoing;

    WithdrawalMessages(Outgoing outgoing) {
        this.outgoing = outgoing;
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
                Map.of("withdrawnPurpose", withdrawn.purpose().name()),
                null));
    }
}
