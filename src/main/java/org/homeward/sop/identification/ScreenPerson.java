package org.homeward.sop.identification;

import java.util.List;
import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.Decisions;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.springframework.stereotype.Component;

/** Turns the indicators into a result; only the result reaches the engine (R8). */
@Component
final class ScreenPerson implements HandInHandler {

    private final Decisions decisions;
    private final CaseFactsRecords facts;

    ScreenPerson(Decisions decisions, CaseFactsRecords facts) {
        this.decisions = decisions;
        this.facts = facts;
    }

    @Override
    public String step() {
        return "userTask_screenPerson";
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        AdultsOnly.require(handedIn);
        var indicators = handedIn.data().get("indicators") instanceof List<?> list ? list : List.of();
        var fired = decisions.evaluate(
                "screeningResult",
                Map.of(
                        "child", facts.of(handedIn.number()).child(),
                        "strongIndicators", count(indicators, "strong_"),
                        "mediumIndicators", count(indicators, "medium_"),
                        "weakIndicators", count(indicators, "weak_"),
                        "interviewDeclined", "Declined".equals(handedIn.text("consentInterview")),
                        "reviewAsked", "yes".equals(handedIn.text("reviewAsked"))));
        var result = fired.isEmpty() ? "needsReview" : fired.get(0).outputs().get("result");
        return Map.of("screeningResult", String.valueOf(result));
    }

    private static long count(List<?> indicators, String strength) {
        return indicators.stream()
                .filter(indicator -> indicator.toString().startsWith(strength))
                .count();
    }
}
