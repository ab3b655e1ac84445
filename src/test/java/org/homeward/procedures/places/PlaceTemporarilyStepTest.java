package org.homeward.procedures.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.procedures.limits.StayTimeLimits;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PlaceSearchProcess;
import org.homeward.shared.procedures.SeparationProcess;
import org.homeward.shared.procedures.StayProcess;
import org.junit.jupiter.api.Test;

class PlaceTemporarilyStepTest {

    private static final Effect COUNTED = new Effect.Unmet(new CountryCode("TH"), "placement");

    @Test
    void a_limited_place_has_its_limit_from_the_day_on_which_the_person_came() {
        assertThat(placed().effects(PlaceTemporarilyStep.RULES)).isEqualTo(stays("firstStay station", "2026-03-01"));
    }

    @Test
    void a_limit_that_runs_already_does_not_begin_again() {
        assertThat(placed().with(StayTimeLimits.RUNNING, List.of("firstStay station"))
                        .effects(PlaceTemporarilyStep.RULES))
                .isEqualTo(stays(null, "2026-03-01"));
        assertThat(placed().with(StayTimeLimits.RUNNING, List.of("another")).effects(PlaceTemporarilyStep.RULES))
                .isEqualTo(stays("firstStay station", "2026-03-01"));
    }

    @Test
    void a_place_without_a_limit_has_none() {
        assertThat(ValueCase.adult().says("temporaryPlaceSince", "2026-03-01").effects(PlaceTemporarilyStep.RULES))
                .isEqualTo(stays(null, "2026-03-01"));
    }

    @Test
    void a_place_that_nobody_has_is_counted_and_searched_for_first_of_all() {
        // given
        var none = ValueCase.adult().says("temporaryPlace", "noneSuitable");

        // then
        assertThat(none.effects(PlaceTemporarilyStep.RULES))
                .isEqualTo(Effects.of(COUNTED, new Effect.SeeksPlace("")).and(stays(null, null)));

        // when
        none.table(Decision.NEXT_SEARCH_REACH, told -> Optional.of(Map.of("next", "after" + told.get("reach"))));

        // then
        assertThat(none.effects(PlaceTemporarilyStep.RULES))
                .isEqualTo(Effects.of(COUNTED, new Effect.SeeksPlace("after")).and(stays(null, null)));
    }

    @Test
    void while_a_search_runs_it_is_only_counted() {
        assertThat(ValueCase.adult()
                        .says("temporaryPlace", "noneSuitable")
                        .open(PlaceSearchProcess.Step.SEARCH_PLACE)
                        .effects(PlaceTemporarilyStep.RULES))
                .isEqualTo(Effects.of(COUNTED).and(stays(null, null)));
    }

    @Test
    void a_child_gets_a_place_apart_or_has_it_now() {
        // given
        var apart = ValueCase.child().says("separateFromAdults", "yes");
        var among = ValueCase.child().says("separateFromAdults", "no");

        // then
        assertThat(among.effects(PlaceTemporarilyStep.RULES))
                .isEqualTo(limit(null, null)
                        .and(new Effect.Happened(CaseEvent.heldWithAdults, null))
                        .andSet(IdentificationProcess.Variable.SEPARATION_DUE, true));
        assertThat(apart.effects(PlaceTemporarilyStep.RULES))
                .isEqualTo(limit(null, null)
                        .and(new Effect.Undone(CaseEvent.heldWithAdults))
                        .andSet(IdentificationProcess.Variable.SEPARATION_DUE, null));
    }

    @Test
    void while_somebody_looks_for_a_place_apart_its_hours_go_on() {
        for (var answer : List.of("yes", "no")) {
            assertThat(ValueCase.child()
                            .says("separateFromAdults", answer)
                            .open(SeparationProcess.Step.SEPARATE_FROM_ADULTS)
                            .effects(PlaceTemporarilyStep.RULES))
                    .isEqualTo(stays(null, null));
        }
    }

    private static ValueCase placed() {
        return ValueCase.adult()
                .table(
                        Decision.LIMIT_THAT_APPLIES,
                        told -> Optional.of(Map.of("key", told.get("begins") + " " + told.get("kind"))))
                .says("temporaryPlace", "placed")
                .says("placementKind", "station")
                .says("temporaryPlaceSince", "2026-03-01");
    }

    private static Effects stays(String key, String since) {
        return limit(key, since).andSet(IdentificationProcess.Variable.SEPARATION_DUE, null);
    }

    private static Effects limit(String key, String since) {
        return Effects.set(StayProcess.Variable.STAY_LIMIT, key).andSet(StayProcess.Variable.PLACE_ENTERED, since);
    }
}
