package org.homeward.procedures.reintegration;

import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.limits.ApartFromAdults;
import org.homeward.shared.procedures.ReintegrationProcess;

/** Threats that the talk about needs found ask for a safety plan at once, a child who sleeps among adults for a place apart. */
final class AssessNeeds {

    private static final String ASSESSED_ON = "needsAssessedOn";

    static final StepRules RULES = StepRules.of(ReintegrationProcess.Step.ASSESS_NEEDS)
            .asks(DangerFound.THREATS, ApartFromAdults.FIELD)
            .hears(DangerFound.SIGNS, ASSESSED_ON)
            .freely(DangerFound.IMMEDIATE, ApartFromAdults.FIELD)
            .reads(CasePart.OPEN_STEPS)
            .sets(ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, VisitRecord.MADE_ON)
            .setsOff(CaseEvent.heldWithAdults)
            .setsOff(Effect.Undone.class, Effect.SeeksPlaceApart.class)
            .then(AssessNeeds::follows);

    private AssessNeeds() {}

    private static Effects follows(CaseState state, HandedIn talk) {
        return ApartFromAdults.saidAtHome(state, talk).and(DangerFound.told(state, talk, talk.text(ASSESSED_ON)));
    }
}
