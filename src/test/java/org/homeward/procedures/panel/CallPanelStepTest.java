package org.homeward.procedures.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.junit.jupiter.api.Test;

class CallPanelStepTest {

    @Test
    void the_day_of_the_meeting_is_the_panels() {
        assertThat(ValueCase.adult()
                        .knows("panelSummons", 7L)
                        .says("panelMeetsOn", "2026-03-09")
                        .effects(CallPanelStep.RULES))
                .isEqualTo(Effects.of(new Effect.PanelMeets(7, LocalDate.parse("2026-03-09"))));
    }

    @Test
    void without_a_day_or_a_panel_nothing_follows() {
        assertThat(ValueCase.adult().knows("panelSummons", 7L).effects(CallPanelStep.RULES))
                .isEqualTo(Effects.NONE);
        assertThat(ValueCase.adult().says("panelMeetsOn", "2026-03-09").effects(CallPanelStep.RULES))
                .isEqualTo(Effects.NONE);
    }
}
