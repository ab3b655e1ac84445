package org.homeward.cases;

import java.util.Map;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a report has a first place to which it is passed on at once, from the decision {@code limitThatApplies}. */
@ModelEffect(
        decisions =
                @ModelEffect.Decision(
                        value = Decision.LIMIT_THAT_APPLIES,
                        inputs = {"begins", "country", "kind", "child"},
                        deadlines = "key"))
@Component
class ReportsAtHome {

    private final Decisions decisions;

    ReportsAtHome(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The deadline key, null where the screening comes first. */
    @Nullable
    String limit(IntakeCodes begun) {
        return decisions
                .evaluate(
                        Decision.LIMIT_THAT_APPLIES,
                        Map.of(
                                "begins",
                                "report",
                                "country",
                                begun.corridor().host().value(),
                                "kind",
                                begun.wayIn(),
                                "child",
                                begun.child()))
                .stream()
                .findFirst()
                .map(rule -> String.valueOf(rule.outputs().get("key")))
                .orElse(null);
    }
}
