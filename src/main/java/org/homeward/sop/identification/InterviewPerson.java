package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.children.Safeguards;
import org.springframework.stereotype.Component;

/**
 * The interview may show that the person is a child: then a guardian comes first (R19, R20). One that was held without the
 * guardian, and not because the child wished so, is kept but doesn't count: it is held again. Nobody is interviewed before the
 * rights were told.
 */
@ModelEffect(
        step = IdentificationProcess.Step.INTERVIEW_PERSON,
        rules = {"R19", "R20"},
        answers = {"guardianPresent", "rightsTold"},
        sets = IdentificationProcess.Variable.INTERVIEW_COUNTS)
@Component
final class InterviewPerson implements HandInHandler {

    private final FoundAge age;
    private final Safeguards safeguards;
    private final CaseFactsRecords facts;

    InterviewPerson(FoundAge age, Safeguards safeguards, CaseFactsRecords facts) {
        this.age = age;
        this.facts = facts;
        this.safeguards = safeguards;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (handedIn.asks("rightsTold") && !"yes".equals(handedIn.text("rightsTold"))) {
            throw WrongContent.field("rightsTold", "rights.first");
        }
        var alone = facts.of(handedIn.number()).child() && "no".equals(handedIn.text("guardianPresent"));
        var counts = !(age.child(handedIn) && alone);
        if (counts) {
            safeguards.interview(handedIn.number(), handedIn.at());
        }
        return Map.of(IdentificationProcess.Variable.INTERVIEW_COUNTS, counts);
    }
}
