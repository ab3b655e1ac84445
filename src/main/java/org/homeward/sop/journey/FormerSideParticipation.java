package org.homeward.sop.journey;

import java.util.Set;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Participation;
import org.homeward.channel.MessageDeliveredEvent;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.HandoverProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * From the departure on the former side has a status view only, and the receipt is the last event that it sees: later news reaches it as
 * consented feedback (security.md 1).
 */
@ModelEffect(awaits = {HandoverProcess.Message.HANDED_OVER, HandoverProcess.Message.RECEIPTED})
@Component
class FormerSideParticipation {

    private static final Set<String> ENDS =
            Set.of(HandoverProcess.Message.HANDED_OVER, HandoverProcess.Message.RECEIPTED);

    private final Participation participation;

    FormerSideParticipation(Participation participation) {
        this.participation = participation;
    }

    @EventListener
    void crossed(MessageDeliveredEvent delivered) {
        if (ENDS.contains(delivered.message().name())) {
            participation.leave(delivered.message().number(), BorderSide.host);
        }
    }
}
