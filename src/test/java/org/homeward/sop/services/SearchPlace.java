package org.homeward.sop.services;

import java.util.Map;
import java.util.Objects;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.PlaceSearchProcess;
import org.homeward.sop.declared.Former;

/** A search that found no place goes on further away. */
@Former
final class SearchPlace implements HandInHandler {

    static final String REACH = "searchReach";

    private final PlaceSearches searches;
    private final Steps steps;

    SearchPlace(PlaceSearches searches, Steps steps) {
        this.searches = searches;
        this.steps = steps;
    }

    @Override
    public String step() {
        return PlaceSearchProcess.Step.SEARCH_PLACE;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var reach = Objects.requireNonNullElse(steps.variables(handedIn.step()).get(REACH), "")
                .toString();
        return Map.of(
                REACH,
                "no".equals(handedIn.text(PlaceSearchProcess.Variable.PLACE_FOUND))
                        ? searches.after(handedIn.number(), reach)
                        : reach);
    }
}
