package org.homeward.procedures.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.junit.jupiter.api.Test;

class RenewDocumentStepTest {

    @Test
    void the_first_last_day_after_the_one_that_ended_is_watched() {
        // given
        var renewed = renewal()
                .says("stayUntil", "2026-04-01")
                .says("documentsValidUntil", "2026-08-01")
                .says("travelDocumentExpiry", "2026-07-01");

        // then
        assertThat(renewed.effects(RenewDocumentStep.RULES)).isEqualTo(watched("2026-07-01", "2026-06-01"));
    }

    @Test
    void the_day_that_ended_an_emptied_day_and_no_day_are_not_watched() {
        assertThat(renewal().says("stayUntil", "2026-04-01").effects(RenewDocumentStep.RULES))
                .isEqualTo(Effects.NONE);
        assertThat(renewal().says("stayUntil", "").effects(RenewDocumentStep.RULES))
                .isEqualTo(Effects.NONE);
        assertThat(renewal().effects(RenewDocumentStep.RULES)).isEqualTo(Effects.NONE);
    }

    @Test
    void nothing_is_watched_while_the_tables_have_no_row_for_it() {
        assertThat(ValueCase.adult()
                        .knows("paperEndsOn", "2026-04-01")
                        .says("stayUntil", "2026-05-01")
                        .effects(RenewDocumentStep.RULES))
                .isEqualTo(Effects.NONE);
    }

    @Test
    void the_process_knows_which_day_ended() {
        assertThatThrownBy(() -> ValueCase.adult().of(RenewDocumentStep.RULES))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static ValueCase renewal() {
        return ValueCase.adult().knows("paperEndsOn", "2026-04-01").deadline("paperWatch", -30);
    }

    static Effects watched(String day, String opens) {
        return Effects.of(new Effect.PaperEnds(LocalDate.parse(day), LocalDate.parse(opens)));
    }
}
