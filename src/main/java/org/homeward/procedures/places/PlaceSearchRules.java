package org.homeward.procedures.places;

import java.util.Map;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.DecisionTableQuery;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.PlaceSearchProcess;

/**
 * A place that nobody near has is counted, and searched for further away: how far the search goes next says the decision
 * {@code nextSearchReach}. Reads {@link CasePart#OPEN_STEPS}.
 */
final class PlaceSearchRules {

    static final DecisionTableQuery TABLE = DecisionTableQuery.of(Decision.NEXT_SEARCH_REACH, "reach");

    private static final String NEED = "placement";
    private static final String NOWHERE_YET = "";

    private PlaceSearchRules() {}

    /** If the step's field says that none suits; a search that runs already goes on. */
    static Effects ifNoneSuits(CaseState state, HandedInStep said, String field) {
        if (!said.is(field, "noneSuitable")) {
            return Effects.NONE;
        }
        var counted = Effects.of(new Effect.Unmet(said.country(), NEED));
        return state.isOpen(PlaceSearchProcess.Step.SEARCH_PLACE)
                ? counted
                : counted.and(new Effect.SeeksPlace(after(state, NOWHERE_YET)));
    }

    /** How far the search goes after one that found nothing; the last reach stays. */
    static String after(CaseState state, String reach) {
        return state.world().rows(Decision.NEXT_SEARCH_REACH, Map.of("reach", reach)).stream()
                .findFirst()
                .map(row -> String.valueOf(row.outputs().get("next")))
                .orElse(reach);
    }
}
