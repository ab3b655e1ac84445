package org.homeward.channel;

import java.util.Map;
import org.homeward.casefile.ConsentWithdrawn;
import org.homeward.casefile.Purpose;
import org.homeward.engine.CaseStages;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A share that is withdrawn when the whole journey has ended, where nobody runs any more who would recall what was sent (R4). */
@ModelEffect(
        rules = "R4",
        awaits = {InformationRecallProcess.Message.RECALLED, HandoverProcess.Message.HANDED_OVER})
@Component
class RecallAfterTheEnd {

    private static final SideRole FOCAL_POINT = SideRole.of(SideRole.ORIGIN + ".focal-point");

    private final Outgoing outgoing;
    private final CaseStages stages;
    private final TaskRouting routing;

    RecallAfterTheEnd(Outgoing outgoing, CaseStages stages, TaskRouting routing) {
        this.outgoing = outgoing;
        this.stages = stages;
        this.routing = routing;
    }

    @EventListener
    void withdrawn(ConsentWithdrawn withdrawn) {
        var number = withdrawn.number();
        if (withdrawn.purpose() == Purpose.ShareWithOriginAgency
                && stages.ended(number).isPresent()
                && !outgoing.wasSent(number, HandoverProcess.Message.HANDED_OVER)
                && outgoing.liesAbroad(number)) {
            outgoing.send(new Outgoing.Draft(
                    number,
                    InformationRecallProcess.Message.RECALLED,
                    withdrawn.agency(),
                    routing.holderOf(number, FOCAL_POINT, name -> null).agency(),
                    "consent-" + withdrawn.consent(),
                    null,
                    Map.of(),
                    null));
        }
    }
}
