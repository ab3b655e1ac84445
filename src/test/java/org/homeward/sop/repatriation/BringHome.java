package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.sop.children.ChildRefused;
import org.homeward.sop.children.Safeguards;
import org.homeward.sop.declared.Former;

/**
 * Nobody is brought home whom a court orders to stay (R17), or while the risk is looked at again, no child without its safeguards
 * (R19), and none apart from a parent who has a case too (R21); a child that won't go on, or for whom no panel has decided yet,
 * goes to the panel.
 */
@Former
final class BringHome implements HandInHandler {

    private final ChildRefused safety;
    private final Safeguards safeguards;
    private final CaseFactsRecords facts;
    private final RiskSeen risk;
    private final LateNo no;
    private final TogetherOrNeither together;
    private final OrderedStay stay;

    BringHome(
            ChildRefused safety,
            Safeguards safeguards,
            CaseFactsRecords facts,
            RiskSeen risk,
            LateNo no,
            TogetherOrNeither together,
            OrderedStay stay) {
        this.stay = stay;
        this.together = together;
        this.risk = risk;
        this.no = no;
        this.safety = safety;
        this.safeguards = safeguards;
        this.facts = facts;
    }

    @Override
    public String step() {
        return DomesticReturnProcess.Step.BRING_HOME;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!"refused".equals(handedIn.text(DomesticReturnProcess.Variable.TRAVEL_DONE))) {
            stay.requireNone(handedIn, DomesticReturnProcess.Variable.TRAVEL_DONE);
            risk.requireBearable(handedIn.number(), DomesticReturnProcess.Variable.TRAVEL_DONE);
            together.requireBothHome(handedIn);
            safety.requireForTravel(handedIn.number(), DomesticReturnProcess.Variable.TRAVEL_DONE);
            return Map.of(DomesticReturnProcess.Variable.CHILD_OBJECTS, false);
        }
        together.hold(handedIn.number());
        var child = facts.of(handedIn.number()).child();
        if (safety.lacksDecision(handedIn.number())) {
            return Map.of(DomesticReturnProcess.Variable.CHILD_OBJECTS, true);
        }
        if (child) {
            safeguards.objectionAnew(handedIn.number(), handedIn.at());
        } else {
            no.said(handedIn);
        }
        return Map.of(DomesticReturnProcess.Variable.CHILD_OBJECTS, child);
    }
}
