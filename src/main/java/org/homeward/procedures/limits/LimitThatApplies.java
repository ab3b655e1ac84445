package org.homeward.procedures.limits;

import java.util.Map;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.DecisionTableQuery;
import org.homeward.procedures.HandedInStep;
import org.homeward.shared.procedures.Decision;
import org.jspecify.annotations.Nullable;

/** The limit that begins with a step's answers: the decision {@code limitThatApplies}, evaluated outside the engine (R8). */
public final class LimitThatApplies {

    public static final DecisionTableQuery TABLE = DecisionTableQuery.of(
                    Decision.LIMIT_THAT_APPLIES, "begins", "country", "kind", "child")
            .namesDeadlines("key");

    private LimitThatApplies() {}

    /**
     * The deadline key, in the country of the agency that hands in.
     *
     * @param begins what begins: {@code custody}, {@code firstStay}, {@code certified} ...
     * @param kind the ground or the kind of place, null if it wasn't said
     * @return null if no limit is known
     */
    static @Nullable String key(CaseState state, HandedInStep said, String begins, @Nullable String kind) {
        var inputs = Map.<String, Object>of(
                "begins",
                begins,
                "country",
                said.country().value(),
                "kind",
                kind == null ? "" : kind,
                "child",
                state.child());
        return state.world().rows(Decision.LIMIT_THAT_APPLIES, inputs).stream()
                .findFirst()
                .map(row -> String.valueOf(row.outputs().get("key")))
                .orElse(null);
    }
}
