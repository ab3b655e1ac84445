package org.homeward.procedures.places;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.PlaceSearchProcess;

/** A search that found no place goes on further away. */
final class SearchPlaceStep {

    private static final String REACH = ProcedureMessage.REACH;

    static final StepRules RULES = StepRules.of(PlaceSearchProcess.Step.SEARCH_PLACE)
            .asks(PlaceSearchProcess.Variable.PLACE_FOUND)
            .reads(CasePart.PROCESS)
            .table(PlaceSearchRules.TABLE)
            .sets(REACH)
            .then(SearchPlaceStep::follows);

    private SearchPlaceStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var reach = state.known(REACH).map(Object::toString).orElse("");
        return Effects.set(
                REACH,
                said.is(PlaceSearchProcess.Variable.PLACE_FOUND, "no") ? PlaceSearchRules.after(state, reach) : reach);
    }
}
