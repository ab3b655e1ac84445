package org.homeward.channel;

import org.homeward.casefile.ConsentRecorded;
import org.homeward.casefile.ConsentValue;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Purpose;
import org.homeward.casefile.RowWall;
import org.homeward.casefile.Side;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With the recall the origin's part ends: who was asked there sees that it is to destroy what it received, no more (R4). A new yes of
 * the person to the share lets who is asked anew in again.
 */
@ModelEffect(rules = "R4", awaits = InformationRecallProcess.Message.RECALLED)
@Component
class RecalledParts {

    private final Participation participation;
    private final RowWall wall;

    RecalledParts(Participation participation, RowWall wall) {
        this.participation = participation;
        this.wall = wall;
    }

    @EventListener
    void agreed(ConsentRecorded event) {
        if (event.purpose() == Purpose.ShareWithOriginAgency && event.value() == ConsentValue.Given) {
            wall.asSystem("recall", () -> {
                participation.mayJoinAnew(event.number(), Side.origin);
                return event;
            });
        }
    }

    @EventListener
    void sent(MessageSent event) {
        var message = event.message();
        if (message.name().equals(InformationRecallProcess.Message.RECALLED)) {
            wall.asSystem("recall", () -> {
                participation.recall(message.number(), Side.origin);
                return message;
            });
        }
    }
}
