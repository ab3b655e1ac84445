package org.homeward.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** What is chosen on one page of the board's list stays chosen on the others. */
class ChosenBoardStepsTest {

    private static final BoardFilter LATE = BoardFilter.of(BoardScope.agency);

    private final MockHttpSession session = new MockHttpSession();
    private final BoardSelections choices = new BoardSelections();

    @Test
    void ticks_of_several_pages_add_up_and_one_that_is_taken_out_is_gone() {
        // when
        choices.took(session, LATE, false, List.of("a", "b"), List.of("a"));
        choices.took(session, LATE, false, List.of("c", "d"), List.of("c", "d"));
        var chosen = choices.took(session, LATE, false, List.of("c", "d"), List.of("d"));

        // then
        assertThat(chosen.of(List.of())).containsExactlyInAnyOrder("a", "d");
        assertThat(choices.of(session, LATE).count(200)).isEqualTo(2);
    }

    @Test
    void the_whole_list_is_all_of_it_but_what_was_taken_out() {
        // when
        choices.tookAll(session, LATE, true);
        choices.took(session, LATE, true, List.of("a", "b"), List.of("b"));
        var chosen = choices.of(session, LATE);

        // then
        assertThat(chosen.of(List.of("a", "b", "c"))).containsExactly("b", "c");
        assertThat(chosen.count(200)).isEqualTo(199);
        assertThat(chosen.count(5000)).isEqualTo(ChosenBoardSteps.MOST - 1);
        assertThat(choices.tookAll(session, LATE, false).count(200)).isZero();
    }

    @Test
    void without_scripts_the_box_for_all_comes_with_the_order() {
        assertThat(choices.took(session, LATE, true, List.of("a", "b"), List.of())
                        .count(200))
                .isEqualTo(200);
        assertThat(choices.took(session, LATE, false, List.of("a", "b"), List.of("a"))
                        .of(List.of()))
                .containsExactly("a");
    }

    @Test
    void the_order_of_the_list_changes_nothing_and_another_list_begins_anew() {
        // given
        choices.took(session, LATE, false, List.of("a"), List.of("a"));

        // then
        var sorted = new BoardFilter(LATE.scope(), LATE.list(), null, null, null, false, BoardSort.opened);
        assertThat(choices.of(session, sorted).has("a")).isTrue();
        assertThat(choices.of(session, LATE.list(BoardListKind.soon)).has("a")).isFalse();
    }

    @Test
    void an_order_empties_the_choice_and_is_led_back_to_until_it_is_through() {
        // given
        var order = UUID.randomUUID();
        choices.took(session, LATE, false, List.of("a"), List.of("a"));

        // when
        choices.given(session, order);
        choices.through(session, UUID.randomUUID());

        // then
        assertThat(choices.of(session, LATE).count(200)).isZero();
        assertThat(choices.unfinished(session)).isEqualTo(order.toString());
        choices.through(session, order);
        assertThat(choices.unfinished(session)).isNull();
    }
}
