package org.homeward.procedures.limits;

import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.StayProcess;

/**
 * A person who moves to another time-limited place gets the limit of the new place: in the host country, and on the way home from the
 * border shelter (D15) to the central one (D16).
 */
final class DecideNextStaySteps {

    static final StepRules DECIDE_NEXT_STAY = after(StayProcess.Step.DECIDE_NEXT_STAY, "stay");

    static final StepRules DECIDE_ONWARD_STAY = after(StayProcess.Step.DECIDE_ONWARD_STAY, "transit");

    private DecideNextStaySteps() {}

    private static StepRules after(String step, String begins) {
        return StepRules.of(step)
                .asks(StayTimeLimits.NEXT_PLACE, StayTimeLimits.NEXT_KIND, StayTimeLimits.NEXT_FROM)
                .table(LimitThatApplies.TABLE)
                .sets(StayProcess.Variable.STAY_LIMIT, StayProcess.Variable.PLACE_ENTERED)
                .then((state, said) -> StayTimeLimits.next(state, said, begins));
    }
}
