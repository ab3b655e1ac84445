package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.ParticipationState.Event;
import org.junit.jupiter.api.Test;

/** The table of what happens to a part: each state with each event. */
class ParticipationStateTest {

    private static final String TABLE = """
            joins              | open -> open, stepDone -> open, caseEnded -> caseEnded, recalled -> open, recalledThenEnded -> caseEnded
            acceptsService     | open -> open, stepDone -> -, caseEnded -> caseEnded, recalled -> -, recalledThenEnded -> -
            finishesStep       | open -> stepDone, stepDone -> -, caseEnded -> -, recalled -> -, recalledThenEnded -> -
            isRecalledAlone    | open -> recalled, stepDone -> recalled, caseEnded -> recalledThenEnded, recalled -> -, recalledThenEnded -> -
            isRecalledWithSide | open -> recalled, stepDone -> recalled, caseEnded -> recalledThenEnded, recalled -> recalled, recalledThenEnded -> recalledThenEnded
            mayJoinAnew        | open -> -, stepDone -> -, caseEnded -> -, recalled -> recalled, recalledThenEnded -> recalledThenEnded
            endsWithCase       | open -> caseEnded, stepDone -> caseEnded, caseEnded -> -, recalled -> recalledThenEnded, recalledThenEnded -> -
            """;

    @Test
    void each_event_leads_from_each_state_as_the_table_says() {
        // when
        var rows = Arrays.stream(Event.values())
                .map(event -> "%-18s | %s".formatted(event, moves(event)))
                .toList();

        // then
        assertThat(rows).containsExactlyElementsOf(TABLE.lines().toList());
    }

    @Test
    void a_statement_names_the_states_and_what_they_become() {
        assertThat(Event.endsWithCase.possible()).isEqualTo("participation.state in ('open', 'stepDone', 'recalled')");
        assertThat(Event.endsWithCase.next())
                .isEqualTo("case participation.state when 'open' then 'caseEnded' when 'stepDone' then 'caseEnded'"
                        + " when 'recalled' then 'recalledThenEnded' end");
    }

    private static String moves(Event event) {
        return Stream.of(ParticipationState.values())
                .map(state -> state + " -> " + event.from(state).map(Enum::name).orElse("-"))
                .collect(Collectors.joining(", "));
    }
}
