package org.homeward.sop.reintegration;

import java.util.HashMap;
import java.util.Map;
import org.homeward.casefile.CaseFiles;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.declared.Former;

/**
 * The contact is lost, or the search goes on with a visit on a named day, counted from its first attempt again. An adult who left
 * isn't missing: nobody is told unless danger is high and the person agreed to that before (R13). Of a child somebody is always told.
 */
@Former
final class ReviewLostContact implements HandInHandler {

    private static final String TOLD = "lostContactTold";

    private final CaseFactsRecords facts;
    private final CaseFiles files;
    private final Steps steps;

    ReviewLostContact(CaseFactsRecords facts, CaseFiles files, Steps steps) {
        this.facts = facts;
        this.files = files;
        this.steps = steps;
    }

    @Override
    public String step() {
        return ReintegrationProcess.Step.REVIEW_LOST_CONTACT;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        requireRightTold(handedIn);
        var told = new HashMap<String, Object>();
        told.put(ReintegrationProcess.Variable.VISITS_GO_ON, "searchOn".equals(handedIn.text("lostContactDecision")));
        told.put(VisitRecord.AGREED_ON, handedIn.text("nextVisitOn"));
        told.put(VisitRecord.TRIES, 0);
        return told;
    }

    private void requireRightTold(HandedIn handedIn) {
        var nobody = "nobody".equals(handedIn.text(TOLD));
        if (facts.of(handedIn.number()).child()) {
            if (nobody) {
                throw WrongContent.field(TOLD, "lostContact.childUntold");
            }
        } else if (!nobody && !mayTell(handedIn)) {
            throw WrongContent.field(TOLD, "lostContact.notAgreed");
        }
    }

    private boolean mayTell(HandedIn handedIn) {
        return "authorities".equals(handedIn.text(TOLD))
                && Visits.risk(steps.variables(handedIn.step())::get).equals("high")
                && files.value(handedIn.number(), "tellIfLost")
                        .filter("yes"::equals)
                        .isPresent();
    }
}
