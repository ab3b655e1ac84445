package org.homeward.procedures.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.Effects;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.ValueCase;
import org.homeward.procedures.limits.RightTimeLimits.Began;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.EndingRightProcess;
import org.junit.jupiter.api.Test;

class RightTimeLimitsTest {

    private static final List<Began> RIGHTS =
            List.of(new Began("certified", "certifiedOn"), new Began("appointed", "protectorAppointedOn"));

    private static final StepRules TWO = StepRules.of("userTask_two")
            .hears("certifiedOn", "protectorAppointedOn")
            .sets(EndingRightProcess.Variable.RIGHT_LIMIT, "certified", "appointed")
            .then((state, said) -> RightTimeLimits.told(state, said, RIGHTS));

    @Test
    void the_first_right_that_began_and_has_an_end_counts_alone() {
        assertThat(began().effects(TWO)).isEqualTo(told("certifiedEnds", "2026-01-01", null));
    }

    @Test
    void a_right_without_an_end_leaves_it_to_the_next() {
        // given
        var said = began().table(
                        Decision.LIMIT_THAT_APPLIES,
                        told -> "appointed".equals(told.get("begins"))
                                ? Optional.of(Map.of("key", "appointedEnds"))
                                : Optional.empty());

        // then
        assertThat(said.effects(TWO)).isEqualTo(told("appointedEnds", null, "2026-02-01"));
    }

    @Test
    void no_right_began() {
        assertThat(ValueCase.adult().effects(TWO)).isEqualTo(told(null, null, null));
    }

    private static ValueCase began() {
        return ValueCase.adult()
                .table(Decision.LIMIT_THAT_APPLIES, told -> Optional.of(Map.of("key", told.get("begins") + "Ends")))
                .says("certifiedOn", "2026-01-01")
                .says("protectorAppointedOn", "2026-02-01");
    }

    private static Effects told(String key, String certified, String appointed) {
        return Effects.set(EndingRightProcess.Variable.RIGHT_LIMIT, key)
                .andSet("certified", certified)
                .andSet("appointed", appointed);
    }
}
