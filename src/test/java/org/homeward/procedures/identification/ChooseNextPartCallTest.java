package org.homeward.procedures.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReturnJourneyProcess.Variable;
import org.junit.jupiter.api.Test;

/** What comes after the identification is the table's to say, by what the process knows. */
class ChooseNextPartCallTest {

    @Test
    void the_table_is_told_what_the_process_knows_and_says_what_comes_next() {
        // given
        var told = new HashMap<String, Object>();
        var some = ValueCase.adult()
                .knows(Variable.IDENTIFICATION_OUTCOME, "identified")
                .knows(Variable.SAME_COUNTRY, true)
                .knows(Variable.IS_CHILD, false)
                .table(Decision.NEXT_AFTER_DECISION, inputs -> {
                    told.putAll(inputs);
                    return Optional.of(Map.of(Variable.NEXT_PART, "protection"));
                });

        // then
        assertThat(ChooseNextPartCall.RULES.of(some.state())).isEqualTo(Effects.set(Variable.NEXT_PART, "protection"));
        assertThat(told)
                .containsOnlyKeys(Variable.IDENTIFICATION_OUTCOME, Variable.WAY_IN, Variable.SAME_COUNTRY, "child")
                .containsEntry(Variable.IDENTIFICATION_OUTCOME, "identified")
                .containsEntry(Variable.SAME_COUNTRY, true)
                .containsEntry(Variable.WAY_IN, null)
                .containsEntry("child", false);
    }

    @Test
    void the_table_is_told_of_a_child_only_what_the_process_knows() {
        // given
        var told = new HashMap<String, Object>();
        var some = ValueCase.child().table(Decision.NEXT_AFTER_DECISION, inputs -> {
            told.putAll(inputs);
            return Optional.of(Map.of(Variable.NEXT_PART, "protection"));
        });

        // when
        ChooseNextPartCall.RULES.of(some.state());

        // then
        assertThat(told).containsEntry("child", null);
    }

    @Test
    void a_table_that_says_nothing_stops_the_case() {
        // given
        var some = ValueCase.adult().table(Decision.NEXT_AFTER_DECISION, inputs -> Optional.empty());

        // then
        assertThatThrownBy(() -> ChooseNextPartCall.RULES.of(some.state())).isInstanceOf(IllegalStateException.class);
    }
}
