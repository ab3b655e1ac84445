package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.sop.children.ChildRefused;
import org.homeward.sop.children.Safeguards;
import org.homeward.sop.declared.Former;

/**
 * No child is handed over without its safeguards (R19), and none apart from a parent who has a case too (R21). A hand-over that
 * fails is the person's no, a child's, which goes to the panel, or nobody's refusal: the country of origin doesn't let the person
 * in, or the person isn't there; a child for whom no panel has decided yet goes to the panel. Who would be held on arrival isn't
 * handed over, nor whom a court orders to stay (R17), nor anybody before the announced day.
 */
@Former
final class HandOver implements HandInHandler {

    static final String AT = "handedOverAt";

    private final ChildRefused safety;
    private final Safeguards safeguards;
    private final CaseFactsRecords facts;
    private final HeldOnArrival held;
    private final LateNo no;
    private final TogetherOrNeither together;
    private final CaseEvents events;
    private final RiskSeen risk;
    private final NationalityKnown nationality;
    private final OrderedStay stay;
    private final JourneyDay day;

    HandOver(
            ChildRefused safety,
            Safeguards safeguards,
            CaseFactsRecords facts,
            HeldOnArrival held,
            LateNo no,
            TogetherOrNeither together,
            CaseEvents events,
            RiskSeen risk,
            NationalityKnown nationality,
            OrderedStay stay,
            JourneyDay day) {
        this.stay = stay;
        this.day = day;
        this.risk = risk;
        this.nationality = nationality;
        this.held = held;
        this.together = together;
        this.no = no;
        this.events = events;
        this.safety = safety;
        this.safeguards = safeguards;
        this.facts = facts;
    }

    @Override
    public String step() {
        return HandoverProcess.Step.HAND_OVER;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!"refused".equals(handedIn.text(HandoverProcess.Variable.HANDOVER_DONE))) {
            held.requireNoneAtTheBorder(handedIn);
            stay.requireNone(handedIn, HandoverProcess.Variable.HANDOVER_DONE);
            nationality.require(handedIn.step(), HandoverProcess.Variable.HANDOVER_DONE);
            risk.requireBearable(handedIn.number(), HandoverProcess.Variable.HANDOVER_DONE);
            together.requireBothCross(handedIn);
            safety.requireForTravel(handedIn.number(), HandoverProcess.Variable.HANDOVER_DONE);
            day.requireCome(handedIn, AT);
            events.happened(handedIn.number(), CaseEvent.handedOver, handedIn.text(AT));
            return Map.of(HandoverProcess.Variable.HANDOVER_STOPPED, "no");
        }
        together.hold(handedIn.number());
        var why = handedIn.text("handoverNotDone");
        var undecided = safety.lacksDecision(handedIn.number());
        if (HandoverProcess.Answer.NOT_ADMITTED.equals(why)
                || HandoverProcess.Answer.ABSENT.equals(why) && !undecided) {
            return Map.of(HandoverProcess.Variable.HANDOVER_STOPPED, why);
        }
        if (facts.of(handedIn.number()).child()) {
            if (!HandoverProcess.Answer.ABSENT.equals(why)) {
                safeguards.objectionAnew(handedIn.number(), handedIn.at());
            }
            return Map.of(HandoverProcess.Variable.HANDOVER_STOPPED, HandoverProcess.Answer.CHILD_OBJECTS);
        }
        no.said(handedIn);
        return Map.of(HandoverProcess.Variable.HANDOVER_STOPPED, "byPerson");
    }
}
