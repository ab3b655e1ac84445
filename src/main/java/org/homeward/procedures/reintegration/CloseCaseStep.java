package org.homeward.procedures.reintegration;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RetraffickingEvent;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReintegrationProcess.Answer;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.shared.procedures.SeparationProcess;

/**
 * A closure is approved, or goes back to the visits with its reason and a day; while neither is said it stays open. The goals aren't
 * met of a person who wasn't found, and no case closes while a safety plan is to be made, or a place apart from adults to be found for
 * a child. A case that is closed because the person was trafficked again is counted. A person who died needs neither, and is told
 * nothing any more.
 */
final class CloseCaseStep {

    private static final String REASON = "closureReason";

    /** With a death the safety plan ends, where its version lets it. */
    private static final CasePart<Boolean> PLAN_ENDS_WITH_DEATH =
            CasePart.endsWith(Step.PLAN_SAFETY, ReintegrationProcess.Message.NOBODY_TO_TELL);

    private static final Requirement DECIDED = Requirement.refuses(
            "closureDecided",
            Variable.CLOSURE_APPROVAL,
            "closure.notDecided",
            (state, said) -> !isApproved(said) && !said.is(Variable.CLOSURE_APPROVAL, Answer.REJECTED));

    private static final Requirement SAFETY_PLANNED = Requirement.refuses(
            "safetyPlanMade",
            Variable.CLOSURE_APPROVAL,
            "closure.safetyPlanOpen",
            (state, said) -> state.isOpen(Step.PLAN_SAFETY) && !(died(said) && state.get(PLAN_ENDS_WITH_DEATH)),
            CasePart.OPEN_STEPS,
            PLAN_ENDS_WITH_DEATH);

    private static final Requirement APART = Requirement.refuses(
            "placeApartFound",
            Variable.CLOSURE_APPROVAL,
            "closure.placeApartOpen",
            (state, said) -> state.isOpen(SeparationProcess.Step.SEPARATE_FROM_ADULTS) && !died(said),
            CasePart.OPEN_STEPS);

    private static final Requirement FOUND = Requirement.refuses(
            "goalsMetOfPersonFound",
            REASON,
            "closure.notFound",
            (state, said) -> said.is(REASON, "GoalsMet") && RecordVisitSteps.isLost(state),
            CasePart.PROCESS);

    static final StepRules RULES = StepRules.of(Step.CLOSE_CASE)
            .hears(RecordVisitSteps.NEXT_ON)
            .sets(RecordVisitSteps.AGREED_ON, Variable.NOBODY_TO_TELL)
            .insists(DECIDED)
            .insists("closes", (state, said) -> isApproved(said), SAFETY_PLANNED, APART, FOUND)
            .setsOff(Effect.TraffickedAgain.class)
            .then(CloseCaseStep::follows);

    private CloseCaseStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        if (!isApproved(said)) {
            return Effects.set(RecordVisitSteps.AGREED_ON, said.text(RecordVisitSteps.NEXT_ON));
        }
        var again = said.is(REASON, "ReTrafficked")
                ? Effects.of(new Effect.TraffickedAgain(RetraffickingEvent.Kind.closed))
                : Effects.NONE;
        return again.andSet(Variable.NOBODY_TO_TELL, died(said));
    }

    private static boolean isApproved(HandedInStep said) {
        return said.is(Variable.CLOSURE_APPROVAL, "Approved");
    }

    private static boolean died(HandedInStep said) {
        return said.is(REASON, "Death");
    }
}
