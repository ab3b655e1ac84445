package org.homeward.channel;

import java.util.Map;
import java.util.Set;
import org.homeward.casefile.ConsentWithdrawn;
import org.homeward.casefile.Purpose;
import org.homeward.engine.CaseStages;
import org.homeward.engine.ReturnEnded;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ReturnEnd;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Recalls what lies abroad where no model does (R4): the share is withdrawn when the whole journey has ended, or a return that
 * was asked for before ends with a no, with a consent whose day has passed, or since it is too dangerous, before its models come
 * to send anything.
 */
@ModelEffect(
        rules = "R4",
        awaits = {InformationRecallProcess.Message.RECALLED, HandoverProcess.Message.HANDED_OVER})
@Component
class RecallAfterTheEnd {

    private static final SideRole FOCAL_POINT = SideRole.of(SideRole.ORIGIN + ".focal-point");
    private static final SideRole CASE_MANAGER = SideRole.of(SideRole.DESTINATION + ".case-manager");

    /** After these the country of origin has no part in the return any more. */
    private static final Set<ReturnEnd> NO =
            Set.of(ReturnEnd.personsChoice, ReturnEnd.consentExpired, ReturnEnd.tooDangerous);

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
                && !outgoing.wasSent(number, HandoverProcess.Message.HANDED_OVER)) {
            recall(number, withdrawn.agency(), "consent-" + withdrawn.consent());
        }
    }

    @EventListener
    void ended(ReturnEnded ended) {
        if (NO.contains(ended.how())) {
            recall(ended.number(), holder(ended.number(), CASE_MANAGER), "return-" + ended.at());
        }
    }

    private void recall(CaseNumber number, AgencyCode from, String because) {
        if (outgoing.liesAbroad(number)) {
            outgoing.send(new Outgoing.Draft(
                    number,
                    InformationRecallProcess.Message.RECALLED,
                    from,
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
