package org.homeward.procedures.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.PlaceSearchProcess;
import org.junit.jupiter.api.Test;

class SearchPlaceStepTest {

    @Test
    void a_search_that_found_nothing_goes_on_further_away() {
        assertThat(search().says(PlaceSearchProcess.Variable.PLACE_FOUND, "no").effects(SearchPlaceStep.RULES))
                .isEqualTo(reach("country"));
    }

    @Test
    void the_last_reach_stays() {
        assertThat(search().says(PlaceSearchProcess.Variable.PLACE_FOUND, "no")
                        .knows("searchReach", "country")
                        .effects(SearchPlaceStep.RULES))
                .isEqualTo(reach("country"));
    }

    @Test
    void a_search_that_found_a_place_or_that_was_declined_goes_no_further() {
        assertThat(search().says(PlaceSearchProcess.Variable.PLACE_FOUND, "yes").effects(SearchPlaceStep.RULES))
                .isEqualTo(reach("province"));
        assertThat(ValueCase.adult()
                        .says(PlaceSearchProcess.Variable.PLACE_FOUND, "declined")
                        .effects(SearchPlaceStep.RULES))
                .isEqualTo(reach(""));
    }

    private static ValueCase search() {
        return ValueCase.adult()
                .knows("searchReach", "province")
                .table(
                        Decision.NEXT_SEARCH_REACH,
                        told -> "province".equals(told.get("reach"))
                                ? Optional.of(Map.of("next", "country"))
                                : Optional.empty());
    }

    private static Effects reach(String reach) {
        return Effects.set("searchReach", reach);
    }
}
