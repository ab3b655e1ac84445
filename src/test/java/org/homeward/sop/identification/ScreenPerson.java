package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.directory.Indicators;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.identification.ScreeningFacts;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.declared.Former;

/** Turns the indicators into a result; only the result reaches the engine (R8). */
@Former
final class ScreenPerson implements HandInHandler {

    private final Decisions decisions;
    private final FoundAge age;
    private final Indicators indicators;

    ScreenPerson(Decisions decisions, FoundAge age, Indicators indicators) {
        this.decisions = decisions;
        this.age = age;
        this.indicators = indicators;
    }

    @Override
    public String step() {
        return IdentificationProcess.Step.SCREEN_PERSON;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var child = age.child(handedIn);
        var signs = ScreeningFacts.signs(handedIn.data());
        var fired = decisions.evaluate(
                handedIn.number(),
                Decision.SCREENING_RESULT,
                Map.of(
                        "child", child,
                        "positiveDimensions", indicators.positiveDimensions(signs),
                        "strongIndicators", indicators.count(signs, Indicators.Strength.strong),
                        "mediumIndicators", indicators.count(signs, Indicators.Strength.medium),
                        "weakIndicators", indicators.count(signs, Indicators.Strength.weak),
                        "interviewDeclined",
                                "Declined".equals(handedIn.text(IdentificationProcess.Variable.CONSENT_INTERVIEW)),
                        "reviewAsked", ScreeningFacts.secondLook(handedIn.data())));
        var result = fired.isEmpty() ? "needsReview" : fired.get(0).outputs().get("result");
        return Map.of(IdentificationProcess.Variable.SCREENING_RESULT, String.valueOf(result));
    }
}
