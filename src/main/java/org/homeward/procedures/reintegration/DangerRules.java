package org.homeward.procedures.reintegration;

import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.jspecify.annotations.Nullable;

/** Danger that a talk or a visit finds: a safety plan is made, or made anew (C4). */
final class DangerRules {

    static final String IMMEDIATE = "immediateSafety";
    static final String THREATS = "threatsSince";

    static final String SIGNS = "retraffickingSigns";

    private DangerRules() {}

    /** Great danger, threats, or signs of new exploitation. */
    static boolean isNamed(HandedInStep talk) {
        return isSeenAgain(talk) || talk.is(IMMEDIATE, "High") || talk.is(THREATS, "yes");
    }

    /** There are signs of new exploitation or recruitment. */
    static boolean isSeenAgain(HandedInStep talk) {
        return talk.is(SIGNS, "yes");
    }

    /**
     * Before the first visit the answers that reassess the safety after one ask for a safety plan, one at a time.
     *
     * @param day on which it was named, from which the clock of the plan counts; null for the moment of the talk
     */
    static Effects told(CaseState state, HandedInStep talk, @Nullable String day) {
        var due = isNamed(talk) && !state.isOpen(Step.PLAN_SAFETY, Step.REASSESS_SAFETY);
        var told = Effects.set(Variable.SAFETY_REVIEW_DUE, due);
        return due
                ? told.andSet(RecordVisitSteps.MADE_ON, day == null ? talk.at().toString() : day)
                : told;
    }
}
