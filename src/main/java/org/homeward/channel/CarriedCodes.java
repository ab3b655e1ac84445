package org.homeward.channel;

import org.homeward.casefile.Disclosures;
import org.homeward.shared.ActingParty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What crosses the border without somebody's hand-in, as the models go on by themselves, is listed as sent too (R4). */
@Component
class CarriedCodes {

    private final Disclosures disclosures;

    CarriedCodes(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @EventListener
    void sent(MessageSent event) {
        var message = event.message();
        var to = message.to();
        var party = ActingParty.current();
        if (to != null
                && message.crossesBorder()
                && !message.payload().isEmpty()
                && party != null
                && ActingParty.isSystem(party)) {
            disclosures.record(
                    message.number(),
                    message.from(),
                    to,
                    message.name(),
                    message.payload().keySet());
        }
    }
}
