package org.homeward.sop.journey;

import org.homeward.casefile.Participation;
import org.homeward.casefile.Side;
import org.homeward.channel.MessageDelivered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** From the receipted hand-over on the former side keeps a status view only (security.md 1). */
@Component
class FormerSide {

    private static final String RECEIPTED = "handover.receipted";

    private final Participation participation;

    FormerSide(Participation participation) {
        this.participation = participation;
    }

    @EventListener
    void receipted(MessageDelivered delivered) {
        if (RECEIPTED.equals(delivered.message().name())) {
            participation.leave(delivered.message().number(), Side.host);
        }
    }
}
