package org.homeward.procedures;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a declaration says that it reads and sets is all that it reads and sets. */
class ModelCallRulesTest {

    private final ValueCase some = ValueCase.adult();

    @Test
    void a_variable_that_is_not_named_is_not_set() {
        // given
        var declared = ModelCallRules.of("lookUp").sets("one").then(state -> Effects.set("other", true));

        // then
        assertThatThrownBy(() -> declared.of(some.state())).hasMessage("lookUp sets other without naming it");
    }

    @Test
    void a_part_that_is_not_named_is_not_read() {
        // given
        var declared = ModelCallRules.of("lookUp").reads(CasePart.EVENTS).then(state -> {
            state.get(CasePart.CONSENTS);
            return Effects.NONE;
        });

        // then
        assertThatThrownBy(() -> declared.of(some.state())).hasMessageContaining("without naming it");
    }
}
