package org.homeward.procedures.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.procedures.limits.StayTimeLimits;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.junit.jupiter.api.Test;

class ReceiveInTransitStepTest {

    @Test
    void a_limited_place_has_its_limit_from_the_day_of_arrival() {
        // given
        var welcome = ValueCase.adult()
                .table(
                        Decision.LIMIT_THAT_APPLIES,
                        told -> Optional.of(Map.of("key", told.get("begins") + " " + told.get("kind"))))
                .by(ValueCase.HOME)
                .says("transitPlaceKind", "centre")
                .says("transitArrivedOn", "2026-03-01");

        // then
        assertThat(welcome.effects(ReceiveInTransitStep.RULES))
                .isEqualTo(stay("transit centre", "2026-03-01")
                        .andSet(ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, false)
                        .andSet(IdentificationProcess.Variable.SEPARATION_DUE, null));

        // when
        welcome.with(StayTimeLimits.RUNNING, List.of("transit centre"));

        // then
        assertThat(welcome.effects(ReceiveInTransitStep.RULES))
                .isEqualTo(stay(null, "2026-03-01")
                        .andSet(ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, false)
                        .andSet(IdentificationProcess.Variable.SEPARATION_DUE, null));
    }

    @Test
    void danger_at_the_welcome_counts_from_the_talk_and_a_child_among_adults_gets_a_place_apart() {
        assertThat(ValueCase.child()
                        .says("immediateSafety", "High")
                        .says("separateFromAdults", "no")
                        .effects(ReceiveInTransitStep.RULES))
                .isEqualTo(stay(null, null)
                        .andSet(ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, true)
                        .andSet("visitMadeOn", ValueCase.NOW.toString())
                        .and(new Effect.Happened(CaseEvent.heldWithAdults, null))
                        .andSet(IdentificationProcess.Variable.SEPARATION_DUE, true));
    }

    private static Effects stay(String key, String since) {
        return Effects.set(IdentificationProcess.Variable.STAY_LIMIT, key)
                .andSet(IdentificationProcess.Variable.PLACE_ENTERED, since);
    }
}
