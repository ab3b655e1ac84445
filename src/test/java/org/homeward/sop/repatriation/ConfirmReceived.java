package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.casefile.Participation;
import org.homeward.channel.RecalledReceivers;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.sop.declared.Former;

/** What an agency answers that was asked to destroy something goes to who cares for the person, where the person is by then (R4). */
class ConfirmReceived implements HandInHandler {

    private final String step;
    private final Participation participation;
    private final CaseFactsRecords facts;
    private final TaskRouting routing;

    ConfirmReceived(String step, Participation participation, CaseFactsRecords facts, TaskRouting routing) {
        this.step = step;
        this.participation = participation;
        this.facts = facts;
        this.routing = routing;
    }

    @Override
    public String step() {
        return step;
    }

    /** Across a border the focal point answers for its offices: none of them is named there. */
    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var number = handedIn.number();
        var corridor = facts.of(number).corridor();
        var carer = SideRole.of(participation.sideOfPerson(number) + ".focal-point");
        var own = SideRole.heldIn(handedIn.agency().country(), corridor, carer.role());
        var answers = own.country(corridor).equals(carer.country(corridor))
                ? handedIn.agency()
                : routing.holderOf(number, own, name -> null).agency();
        return Map.of(ActingSide.VARIABLE, carer.side(), RecalledReceivers.AGENCY, answers.value());
    }

    @Former
    static final class Received extends ConfirmReceived {
        Received(Participation participation, CaseFactsRecords facts, TaskRouting routing) {
            super(InformationRecallProcess.Step.CONFIRM_RECEIVED, participation, facts, routing);
        }
    }

    @Former
    static final class Family extends ConfirmReceived {
        Family(Participation participation, CaseFactsRecords facts, TaskRouting routing) {
            super(InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION, participation, facts, routing);
        }
    }
}
