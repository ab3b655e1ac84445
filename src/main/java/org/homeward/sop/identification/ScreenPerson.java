package org.homeward.sop.identification;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.directory.Indicators;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.IdentificationProcess;
import org.springframework.stereotype.Component;

/** Turns the indicators into a result; only the result reaches the engine (R8). */
@ModelEffect(
        step = IdentificationProcess.Step.SCREEN_PERSON,
        rules = {"R8", "R20"},
        answers = {
            IdentificationProcess.Variable.CONSENT_INTERVIEW,
            "reviewAsked",
            "immediateSafety",
            ScreenPerson.FOUND
        },
        sets = IdentificationProcess.Variable.SCREENING_RESULT,
        decisions =
                @ModelEffect.Decision(
                        value = Decision.SCREENING_RESULT,
                        inputs = {
                            "child",
                            "positiveDimensions",
                            "strongIndicators",
                            "mediumIndicators",
                            "weakIndicators",
                            "interviewDeclined",
                            "reviewAsked"
                        }))
@Component
final class ScreenPerson implements HandInHandler {

    /** The form's lists of signs: the twelve that come first, and the others by dimension; adults' and children's. */
    private static final String SIGNS = "indicators";

    static final String FOUND = "signsFound";

    private final Decisions decisions;
    private final FoundAge age;
    private final Indicators indicators;

    ScreenPerson(Decisions decisions, FoundAge age, Indicators indicators) {
        this.decisions = decisions;
        this.age = age;
        this.indicators = indicators;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var child = age.child(handedIn);
        var signs = handedIn.data().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(SIGNS))
                .flatMap(answer -> answer.getValue() instanceof List<?> list ? list.stream() : Stream.of())
                .map(Object::toString)
                .toList();
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
                        "reviewAsked", secondLook(handedIn, signs)));
        var result = fired.isEmpty() ? "needsReview" : fired.get(0).outputs().get("result");
        return Map.of(IdentificationProcess.Variable.SCREENING_RESULT, String.valueOf(result));
    }

    /**
     * A case without signs ends with a plain "no" to a second look alone: not while it isn't answered, nor in high danger, nor while
     * the person wasn't asked or doesn't want to say.
     */
    private static boolean secondLook(HandedIn handedIn, List<String> signs) {
        var found = handedIn.text(FOUND);
        var known = "no".equals(found) || "yes".equals(found) && !signs.isEmpty();
        return !known || !"no".equals(handedIn.text("reviewAsked")) || "High".equals(handedIn.text("immediateSafety"));
    }
}
