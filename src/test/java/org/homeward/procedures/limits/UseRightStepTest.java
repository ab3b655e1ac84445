package org.homeward.procedures.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.junit.jupiter.api.Test;

class UseRightStepTest {

    @Test
    void the_day_of_the_application_starts_the_clock_of_who_forwards_it() {
        assertThat(ValueCase.adult().says("rightAppliedOn", "2026-03-01").effects(UseRightStep.RULES))
                .isEqualTo(Effects.set("applicationReceived", "2026-03-01"));
        assertThat(ValueCase.adult().effects(UseRightStep.RULES)).isEqualTo(Effects.set("applicationReceived", null));
    }
}
