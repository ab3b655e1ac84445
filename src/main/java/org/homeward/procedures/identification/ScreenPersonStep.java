package org.homeward.procedures.identification;

import java.util.Map;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.IdentificationProcess;

/** Turns the indicators into a result; only the result reaches the engine (R8). */
final class ScreenPersonStep {

    static final StepRules RULES = StepRules.of(IdentificationProcess.Step.SCREEN_PERSON)
            .asks(IdentificationProcess.Variable.CONSENT_INTERVIEW, "reviewAsked", "immediateSafety", "signsFound")
            .hears(ScreeningFacts.SIGNS + "*")
            .freely("immediateSafety")
            .reads(AgeFindingRules.TOLD)
            .sets(IdentificationProcess.Variable.SCREENING_RESULT)
            .table(
                    Decision.SCREENING_RESULT,
                    "child",
                    "positiveDimensions",
                    "strongIndicators",
                    "mediumIndicators",
                    "weakIndicators",
                    "interviewDeclined",
                    "reviewAsked")
            .keeps("R8", "R20")
            .setsOff(Effect.IsChild.class)
            .then((state, said) -> AgeFindingRules.takenOver(state, said)
                    .andSet(IdentificationProcess.Variable.SCREENING_RESULT, result(state, said)));

    private ScreenPersonStep() {}

    private static String result(CaseState state, HandedInStep said) {
        var signs = state.world().signs(ScreeningFacts.signs(said.data()));
        return state
                .world()
                .rows(
                        Decision.SCREENING_RESULT,
                        Map.of(
                                "child", AgeFindingRules.isChild(state, said),
                                "positiveDimensions", signs.dimensions(),
                                "strongIndicators", signs.strong(),
                                "mediumIndicators", signs.medium(),
                                "weakIndicators", signs.weak(),
                                "interviewDeclined",
                                        said.is(IdentificationProcess.Variable.CONSENT_INTERVIEW, "Declined"),
                                "reviewAsked", ScreeningFacts.secondLook(said.data())))
                .stream()
                .findFirst()
                .map(row -> String.valueOf(row.outputs().get("result")))
                .orElse("needsReview");
    }
}
