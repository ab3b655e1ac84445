package org.homeward.procedures.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.SeparationProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparateFromAdultsStepTest {

    @ParameterizedTest
    @CsvSource({"apart, true", "ownFamily, true", "notYet, false", ", false"})
    void a_child_who_is_apart_or_with_its_own_family_is_not_looked_after_any_more(String answer, boolean settled) {
        // given
        var said = answer == null
                ? ValueCase.child()
                : ValueCase.child().says(SeparationProcess.Variable.SEPARATED_NOW, answer);

        // then
        assertThat(said.effects(SeparateFromAdultsStep.RULES))
                .isEqualTo(settled ? Effects.of(new Effect.FoundApart()) : Effects.NONE);
    }
}
