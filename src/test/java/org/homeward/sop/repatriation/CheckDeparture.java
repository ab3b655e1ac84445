package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.sop.children.ChildRefused;
import org.homeward.sop.children.Safeguards;
import org.homeward.sop.declared.Former;

/**
 * Names the escort, looks for missing papers and for a parent or child who isn't ready (R21); a yes that others heard doesn't count;
 * a child that objects now, or for whom no panel has decided yet, goes to the panel, not over the border. A day that can't be kept
 * is called off, and a new one proposed, as for who isn't fit to travel. Nobody leaves while the age is being settled (R20), whom a
 * court orders to stay (R17), or who would be held on arrival.
 */
@Former
final class CheckDeparture implements HandInHandler {

    static final String STEP = HandoverProcess.Step.CHECK_DEPARTURE;

    /** Whether the person is fit to travel. */
    static final String FIT = "fitToTravel";

    private final ChildRefused safety;
    private final Safeguards safeguards;
    private final CaseFactsRecords facts;
    private final LateNo no;
    private final PapersReady documents;
    private final RiskSeen risk;
    private final TogetherOrNeither together;
    private final JourneyDay day;
    private final OrderedStay stay;
    private final HeldOnArrival held;

    CheckDeparture(
            ChildRefused safety,
            Safeguards safeguards,
            CaseFactsRecords facts,
            PapersReady documents,
            RiskSeen risk,
            LateNo no,
            TogetherOrNeither together,
            JourneyDay day,
            OrderedStay stay,
            HeldOnArrival held) {
        this.safety = safety;
        this.stay = stay;
        this.held = held;
        this.day = day;
        this.risk = risk;
        this.together = together;
        this.no = no;
        this.safeguards = safeguards;
        this.facts = facts;
        this.documents = documents;
    }

    @Override
    public String step() {
        return CheckDeparture.STEP;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var escort = handedIn.text("escortName");
        var named = escort != null && !escort.isBlank();
        if (handedIn.data().containsKey("escortName")) {
            safeguards.escort(handedIn.number(), named ? handedIn.at() : null);
        }
        var objects = childObjects(handedIn);
        var undecided = !objects && safety.awaitsPanel(handedIn.number());
        var kept = true;
        if (objects) {
            safeguards.objectionAnew(handedIn.number(), handedIn.at());
        } else if ("no".equals(handedIn.text(HandoverProcess.Variable.STILL_WANTS_RETURN))) {
            no.said(handedIn);
        } else if (!undecided && "yes".equals(handedIn.text(HandoverProcess.Variable.STILL_WANTS_RETURN))) {
            if ("no".equals(handedIn.text("askedAlone"))) {
                throw WrongContent.field("askedAlone", "departure.askAlone");
            }
            kept = isFit(handedIn) && (!isAcrossTheBorder(handedIn) || day.isKept(handedIn));
            if (kept) {
                requireReady(handedIn);
            }
        }
        return Map.of(
                "escortNamed",
                named,
                HandoverProcess.Variable.CHILD_OBJECTS,
                objects || undecided,
                HandoverProcess.Variable.DAY_KEPT,
                kept);
    }

    /** Within one country no day was announced that could be called off. */
    private boolean isFit(HandedIn handedIn) {
        var unfit = "no".equals(handedIn.text(FIT));
        if (unfit && !isAcrossTheBorder(handedIn)) {
            throw WrongContent.field(FIT, "departure.notFit");
        }
        return !unfit;
    }

    private void requireReady(HandedIn handedIn) {
        safety.requireSettledAge(handedIn.number(), HandoverProcess.Variable.STILL_WANTS_RETURN);
        stay.requireNone(handedIn, HandoverProcess.Variable.STILL_WANTS_RETURN);
        risk.requireBearable(handedIn.number(), HandoverProcess.Variable.STILL_WANTS_RETURN);
        documents.requireReadyOrWaived(handedIn);
        if (isAcrossTheBorder(handedIn)) {
            held.requireNoneBeforeDeparture(handedIn);
            together.requireAnnounced(handedIn);
        } else {
            together.requirePlanned(handedIn);
        }
    }

    private boolean isAcrossTheBorder(HandedIn handedIn) {
        return !facts.of(handedIn.number()).corridor().sameCountry();
    }

    /** A child's no is an objection too (R19). */
    private boolean childObjects(HandedIn handedIn) {
        return facts.of(handedIn.number()).child()
                && ("yes".equals(handedIn.text("childObjectsToReturn"))
                        || "no".equals(handedIn.text(HandoverProcess.Variable.STILL_WANTS_RETURN)));
    }
}
