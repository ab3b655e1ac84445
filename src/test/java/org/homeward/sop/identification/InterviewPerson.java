package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.children.FoundChild;
import org.homeward.sop.children.Safeguards;
import org.homeward.sop.declared.Former;

/**
 * The interview may show that the person is a child: then a guardian comes first (R19, R20). One that was held without the
 * guardian, and not because the child wished so, is kept but doesn't count: it is held again. While the child has no guardian none
 * was present, and none is near by. While another step asks for a guardian, this one asks for no second one. Nobody is interviewed
 * before the rights were told.
 */
@Former
final class InterviewPerson implements HandInHandler {

    static final String PRESENT = "guardianPresent";

    private final FoundAge age;
    private final Safeguards safeguards;
    private final CaseFactsRecords facts;
    private final FoundChild children;

    InterviewPerson(FoundAge age, Safeguards safeguards, CaseFactsRecords facts, FoundChild children) {
        this.age = age;
        this.children = children;
        this.facts = facts;
        this.safeguards = safeguards;
    }

    @Override
    public String step() {
        return IdentificationProcess.Step.INTERVIEW_PERSON;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (handedIn.asks("rightsTold") && !"yes".equals(handedIn.text("rightsTold"))) {
            throw WrongContent.field("rightsTold", "rights.first");
        }
        var child = facts.of(handedIn.number()).child();
        var alone = child && "no".equals(handedIn.text(PRESENT));
        if (child && !alone && !children.hasGuardian(handedIn.number())) {
            throw WrongContent.field(PRESENT, "children.noGuardianYet");
        }
        var counts = !(age.child(handedIn) && alone);
        if (counts) {
            safeguards.interview(handedIn.number(), handedIn.at());
        }
        return Map.of(
                IdentificationProcess.Variable.INTERVIEW_COUNTS,
                counts,
                IdentificationProcess.Variable.GUARDIAN_APPOINTED,
                !children.lacksGuardian(handedIn.number()));
    }
}
