package org.homeward.procedures.reintegration;

import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.limits.ApartFromAdultsRules;
import org.homeward.shared.procedures.ReintegrationProcess;

/** Threats that the talk about needs found ask for a safety plan at once, a child who sleeps among adults for a place apart. */
final class AssessNeedsStep {

    private static final String ASSESSED_ON = "needsAssessedOn";

    static final StepRules RULES = StepRules.of(ReintegrationProcess.Step.ASSESS_NEEDS)
            .asks(DangerRules.THREATS, ApartFromAdultsRules.FIELD)
            .hears(DangerRules.SIGNS, ASSESSED_ON)
            .freely(DangerRules.IMMEDIATE, ApartFromAdultsRules.FIELD)
            .reads(CasePart.OPEN_STEPS)
            .sets(ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, RecordVisitSteps.MADE_ON)
            .setsOff(CaseEvent.heldWithAdults)
            .setsOff(Effect.Undone.class, Effect.SeeksPlaceApart.class)
            .then(AssessNeedsStep::follows);

    private AssessNeedsStep() {}

    private static Effects follows(CaseState state, HandedInStep talk) {
        return ApartFromAdultsRules.saidAtHome(state, talk).and(DangerRules.told(state, talk, talk.text(ASSESSED_ON)));
    }
}
