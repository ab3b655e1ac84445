package org.homeward.procedures.reintegration;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.limits.ApartFromAdults;
import org.homeward.shared.procedures.ReintegrationProcess;

/** Threats that the talk about needs found ask for a safety plan at once, a child who sleeps among adults for a place apart. */
final class AssessNeeds {

    static final StepRules RULES = StepRules.of(ReintegrationProcess.Step.ASSESS_NEEDS)
            .asks(Danger.THREATS, ApartFromAdults.FIELD)
            .reads(CasePart.OPEN_STEPS)
            .sets(ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, VisitRecord.MADE_ON)
            .then(AssessNeeds::follows);

    private AssessNeeds() {}

    private static Effects follows(CaseState state, HandedIn talk) {
        return ApartFromAdults.saidAtHome(state, talk).and(Danger.told(state, talk, talk.text("needsAssessedOn")));
    }
}
