package org.homeward.procedures.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.SeparationProcess;
import org.junit.jupiter.api.Test;

class SecureSafetyStepTest {

    private static final String SINCE = "2026-03-01T10:00";

    @Test
    void r15_who_is_held_has_the_limit_of_the_ground_from_the_minute_it_began() {
        // given
        var held = limits(ValueCase.child())
                .says("custodyHeld", "yes")
                .says("custodyBasis", "factFinding")
                .says("custodySince", SINCE);

        // then
        assertThat(held.effects(SecureSafetyStep.RULES))
                .isEqualTo(told("custody TH factFinding true", SINCE)
                        .andSet(IdentificationProcess.Variable.SEPARATION_DUE, null));
        assertThat(SecureSafetyStep.RULES.rules()).containsExactly("R15");
    }

    @Test
    void a_ground_that_was_not_said_is_told_as_empty() {
        // given
        var held = limits(ValueCase.adult()).says("custodyHeld", "yes").says("custodySince", SINCE);

        // then
        assertThat(held.effects(SecureSafetyStep.RULES).variables())
                .containsEntry(IdentificationProcess.Variable.CUSTODY_LIMIT, "custody TH  false");
    }

    @Test
    void who_is_not_held_has_no_limit_whatever_else_is_said() {
        // given
        var free = limits(ValueCase.adult())
                .says("custodyHeld", "no")
                .says("custodyBasis", "factFinding")
                .says("custodySince", SINCE);

        // then
        assertThat(free.effects(SecureSafetyStep.RULES))
                .isEqualTo(told(null, null).andSet(IdentificationProcess.Variable.SEPARATION_DUE, null));
    }

    @Test
    void a_child_among_adults_gets_a_place_apart_unless_one_is_looked_for() {
        // given
        var found = ValueCase.child().says("heldWithAdults", "yes");

        // then
        assertThat(found.effects(SecureSafetyStep.RULES))
                .isEqualTo(told(null, null)
                        .and(new Effect.Happened(CaseEvent.heldWithAdults, null))
                        .andSet(IdentificationProcess.Variable.SEPARATION_DUE, true));

        // when
        found.open(SeparationProcess.Step.SEPARATE_FROM_ADULTS);

        // then
        assertThat(found.effects(SecureSafetyStep.RULES))
                .isEqualTo(told(null, null).andSet(IdentificationProcess.Variable.SEPARATION_DUE, null));
    }

    /** The key says what the table was told. */
    static ValueCase limits(ValueCase some) {
        return some.table(
                Decision.LIMIT_THAT_APPLIES,
                told -> Optional.of(Map.of(
                        "key",
                        told.get("begins") + " " + told.get("country") + " " + told.get("kind") + " "
                                + told.get("child"))));
    }

    private static Effects told(String key, String since) {
        return Effects.set(IdentificationProcess.Variable.CUSTODY_LIMIT, key)
                .andSet(IdentificationProcess.Variable.CUSTODY_BEGAN, since);
    }
}
