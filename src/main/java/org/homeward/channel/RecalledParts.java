package org.homeward.channel;

import org.homeward.casefile.Participation;
import org.homeward.casefile.RowWall;
import org.homeward.casefile.Side;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With the recall the origin's part ends: who was asked there sees that it is to destroy what it received, no more (R4). A new
 * request, which needs a new yes of the person to the share, lets who is asked by it in again.
 */
@ModelEffect(
        rules = "R4",
        awaits = {InformationRecallProcess.Message.RECALLED, RepatriationProcess.Message.TRACING_REQUESTED})
@Component
class RecalledParts {

    private final Participation participation;
    private final RowWall wall;

    RecalledParts(Participation participation, RowWall wall) {
        this.participation = participation;
        this.wall = wall;
    }

    @EventListener
    void sent(MessageSent event) {
        var message = event.message();
        switch (message.name()) {
            case InformationRecallProcess.Message.RECALLED ->
                asSystem(() -> participation.recall(message.number(), Side.origin));
            case RepatriationProcess.Message.TRACING_REQUESTED ->
                asSystem(() -> participation.mayJoinAnew(message.number(), Side.origin));
            default -> {}
        }
    }

    private void asSystem(Runnable change) {
        wall.asSystem("recall", () -> {
            change.run();
            return true;
        });
    }
}
