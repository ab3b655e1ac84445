package org.homeward.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.Map;
import java.util.Set;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.StepId;
import org.junit.jupiter.api.Test;

/** A declaration reads and sets only what it names. */
class CaseStateTest {

    @Test
    void a_part_that_is_not_named_is_not_read() {
        // given
        var rules = StepRules.of("userTask_any").then((state, said) -> {
            state.get(CasePart.SAFEGUARDS);
            return Effects.NONE;
        });

        // then
        assertThatThrownBy(() -> ValueCase.adult().of(rules)).hasMessage("Reads safeguards  without naming it");
    }

    @Test
    void a_requirement_reads_what_it_names_itself_alone() {
        // given
        var requirement = Requirement.refuses("any", "field", "key", (state, said) -> state.isTrue("any"));
        var rules = StepRules.of("userTask_any").reads(CasePart.PROCESS).insists(requirement);

        // then
        assertThatThrownBy(() -> ValueCase.adult().of(rules)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_variable_that_is_not_named_is_not_set() {
        // given
        var rules = StepRules.of("userTask_any").then((state, said) -> Effects.set("any", true));

        // then
        assertThatThrownBy(() -> ValueCase.adult().of(rules)).hasMessage("userTask_any sets any without naming it");
    }

    @Test
    void what_is_held_is_loaded_whatever_refuses() {
        // given
        var loaded = new boolean[1];
        var rules = StepRules.of("userTask_any")
                .holds(CasePart.FAMILY)
                .insists(Requirement.refuses("any", "field", "key", (state, said) -> true));
        var said = new HandedInStep(
                CaseNumber.NOBODYS,
                new StepId("step"),
                "userTask_any",
                ValueCase.HOST,
                "somebody",
                ValueCase.NOW,
                Map.of(),
                Set.of());

        // when
        var outcome = rules.of(
                CaseState.of(
                        new CaseFacts(
                                said.number(),
                                new Corridor(ValueCase.HOST.country(), ValueCase.HOME.country()),
                                null,
                                null,
                                null,
                                false,
                                ValueCase.HOST,
                                ValueCase.NOW),
                        mock(CaseEnvironment.class),
                        part -> {
                            loaded[0] |= part.equals(CasePart.FAMILY);
                            return part.none();
                        }),
                said);

        // then
        assertThat(outcome.refused()).isTrue();
        assertThat(loaded[0]).isTrue();
    }

    @Test
    void what_stays_known_though_refused_is_said_apart() {
        // given
        var rules = StepRules.of("userTask_any")
                .setsOff(Effect.Escort.class)
                .keptThoughRefused((state, said) -> Effects.of(new Effect.Escort(null)))
                .insists(Requirement.refuses("any", "field", "key", (state, said) -> true));

        // when
        var outcome = ValueCase.adult().of(rules);

        // then
        assertThat(outcome.kept().all()).containsExactly(new Effect.Escort(null));
        assertThat(outcome.effects().all()).isEmpty();
    }
}
