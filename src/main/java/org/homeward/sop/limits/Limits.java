package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which limit begins with what a step tells: the decision {@code limitThatApplies}, evaluated outside the engine (R8). */
@ModelEffect(
        decisions =
                @ModelEffect.Decision(
                        value = Decision.LIMIT_THAT_APPLIES,
                        inputs = {"begins", "country", "kind", "child"},
                        deadlines = "key"))
@Component
class Limits {

    private final Decisions decisions;
    private final CaseFactsRecords facts;

    Limits(Decisions decisions, CaseFactsRecords facts) {
        this.decisions = decisions;
        this.facts = facts;
    }

    /**
     * The deadline key, in the country of the agency that hands in.
     *
     * @param begins what begins: {@code custody}, {@code firstStay}, {@code certified} ...
     * @param kind the ground or the kind of place, null if it wasn't said
     * @return null if no limit is known
     */
    @Nullable
    String key(HandedIn handedIn, String begins, @Nullable String kind) {
        var fired = decisions.evaluate(
                handedIn.number(),
                Decision.LIMIT_THAT_APPLIES,
                Map.of(
                        "begins",
                        begins,
                        "country",
                        handedIn.agency().country().value(),
                        "kind",
                        kind == null ? "" : kind,
                        "child",
                        facts.of(handedIn.number()).child()));
        return fired.isEmpty() ? null : String.valueOf(fired.get(0).outputs().get("key"));
    }
}
