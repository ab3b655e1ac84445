package org.homeward.procedures.reintegration;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.ReintegrationProcess;

/**
 * The contact is lost, or the search goes on with a visit on a named day, counted from its first attempt again. An adult who left
 * isn't missing: nobody is told unless danger is high and the person agreed to that before (R13). Of a child somebody is always told.
 */
final class ReviewLostContactStep {

    private static final String DECISION = "lostContactDecision";
    private static final String TOLD = "lostContactTold";
    private static final String NOBODY = "nobody";
    private static final CasePart<?> AGREED_BEFORE = CasePart.newest("tellIfLost");

    private static final Requirement SOMEBODY_TOLD = Requirement.refuses(
                    "lostChildTold", TOLD, "lostContact.childUntold", (state, said) -> said.is(TOLD, NOBODY))
            .keeps("R13");

    private static final Requirement NOBODY_UNLESS_AGREED = Requirement.refuses(
                    "lostAdultNotTold",
                    TOLD,
                    "lostContact.notAgreed",
                    (state, said) -> !said.is(TOLD, NOBODY) && !mayTell(state, said),
                    CasePart.PROCESS,
                    AGREED_BEFORE)
            .keeps("R13");

    static final StepRules RULES = StepRules.of(ReintegrationProcess.Step.REVIEW_LOST_CONTACT)
            .hears(DECISION, RecordVisitSteps.NEXT_ON)
            .sets(ReintegrationProcess.Variable.VISITS_GO_ON, RecordVisitSteps.AGREED_ON, RecordVisitSteps.TRIES)
            .insists("personIsChild", (state, said) -> state.child(), SOMEBODY_TOLD)
            .insists("isAdult", (state, said) -> !state.child(), NOBODY_UNLESS_AGREED)
            .then(ReviewLostContactStep::follows);

    private ReviewLostContactStep() {}

    private static boolean mayTell(CaseState state, HandedInStep said) {
        return said.is(TOLD, "authorities")
                && VisitSchedule.risk(state).equals("high")
                && state.newest("tellIfLost").filter("yes"::equals).isPresent();
    }

    private static Effects follows(CaseState state, HandedInStep said) {
        return Effects.set(ReintegrationProcess.Variable.VISITS_GO_ON, said.is(DECISION, "searchOn"))
                .andSet(RecordVisitSteps.AGREED_ON, said.text(RecordVisitSteps.NEXT_ON))
                .andSet(RecordVisitSteps.TRIES, 0);
    }
}
