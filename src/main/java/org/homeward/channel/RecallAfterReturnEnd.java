package org.homeward.channel;

import java.util.Map;
import java.util.function.Supplier;
import org.homeward.casefile.CaseEndedEvent;
import org.homeward.casefile.ConsentWithdrawnEvent;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.engine.CaseStages;
import org.homeward.engine.ReturnEndedEvent;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Recalls what lies abroad where no model does (R4): with each end of a return, whoever said no, since the share was for that return
 * alone; with a case that the host closes before the person went home; and with the share, if it is withdrawn after that.
 */
@ModelEffect(
        rules = "R4",
        awaits = {InformationRecallProcess.Message.RECALLED, HandoverProcess.Message.HANDED_OVER})
@Component
class RecallAfterReturnEnd {

    private static final SideRole FOCAL_POINT = SideRole.of(SideRole.ORIGIN + ".focal-point");
    private static final SideRole CASE_MANAGER = SideRole.of(SideRole.DESTINATION + ".case-manager");

    private final MessageSending outgoing;
    private final CaseStages stages;
    private final TaskRouting routing;
    private final RowPolicyContext wall;

    RecallAfterReturnEnd(MessageSending outgoing, CaseStages stages, TaskRouting routing, RowPolicyContext wall) {
        this.wall = wall;
        this.outgoing = outgoing;
        this.stages = stages;
        this.routing = routing;
    }

    @EventListener
    @Order(ConsentWithdrawnEvent.Then.RECALLED_AFTER_THE_END)
    void withdrawn(ConsentWithdrawnEvent withdrawn) {
        var number = withdrawn.number();
        if (withdrawn.purpose() == Purpose.ShareWithOriginAgency
                && stages.ended(number).isPresent()
                && isHere(number)) {
            recall(number, withdrawn::agency, "consent-" + withdrawn.consent());
        }
    }

    @EventListener
    void ended(ReturnEndedEvent ended) {
        recall(ended.number(), () -> holder(ended.number(), CASE_MANAGER), "return-" + ended.at());
    }

    @EventListener
    void closed(CaseEndedEvent closed) {
        if (isHere(closed.number())) {
            wall.asSystem("recall", () -> {
                recall(closed.number(), () -> holder(closed.number(), CASE_MANAGER), "case-" + closed.outcome());
                return closed;
            });
        }
    }

    private boolean isHere(CaseNumber number) {
        return !outgoing.wasSent(number, HandoverProcess.Message.HANDED_OVER);
    }

    private void recall(CaseNumber number, Supplier<AgencyCode> from, String because) {
        if (outgoing.liesAbroad(number)) {
            outgoing.send(new MessageSending.Draft(
                    number,
                    InformationRecallProcess.Message.RECALLED,
                    from.get(),
                    holder(number, FOCAL_POINT),
                    because,
                    null,
                    Map.of(),
                    null));
        }
    }

    private AgencyCode holder(CaseNumber number, SideRole role) {
        return routing.holderOf(number, role, name -> null).agency();
    }
}
