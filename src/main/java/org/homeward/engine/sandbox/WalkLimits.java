package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ProtectionProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stands in for a stay that ends on a day, by the draft's own table. */
@Component
final class WalkLimits {

    private final WalkDecisions decisions;

    WalkLimits(WalkDecisions decisions) {
        this.decisions = decisions;
    }

    Function<WalkAnswer, Map<String, Object>> stay(String begins, String kind, String since) {
        return answer -> {
            var told = new HashMap<String, Object>();
            told.put(ProtectionProcess.Variable.STAY_LIMIT, key(answer, begins, answer.text(kind)));
            told.put(ProtectionProcess.Variable.PLACE_ENTERED, answer.text(since));
            return told;
        };
    }

    private @Nullable String key(WalkAnswer answer, String begins, @Nullable String kind) {
        return decisions
                .first(
                        Decision.LIMIT_THAT_APPLIES,
                        Map.of(
                                "begins",
                                begins,
                                "country",
                                answer.country().value(),
                                "kind",
                                kind == null ? "" : kind,
                                "child",
                                answer.child()))
                .map(row -> row.get("key"))
                .map(Object::toString)
                .orElse(null);
    }
}
