package org.homeward.procedures.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.homeward.procedures.Summons;
import org.junit.jupiter.api.Test;

class SeatedPanelTest {

    private static final List<String> THREE = List.of("police", "welfare", "ngo");

    @Test
    void all_members_sit_and_the_countrys_quorum_counts() {
        assertThat(seated(THREE, 2, Set.of())).isEqualTo(new SeatedPanel<>(2, THREE));
    }

    @Test
    void who_has_a_conflict_of_interest_does_not_sit_and_lowers_the_quorum_only_where_too_few_are_left() {
        assertThat(seated(THREE, 2, Set.of("police"))).isEqualTo(new SeatedPanel<>(2, List.of("welfare", "ngo")));
        assertThat(seated(THREE, 3, Set.of("police"))).isEqualTo(new SeatedPanel<>(2, List.of("welfare", "ngo")));
    }

    @Test
    void where_nobody_is_left_somebody_else_takes_the_seat_and_is_heard() {
        assertThat(seated(THREE, 2, Set.copyOf(THREE))).isEqualTo(new SeatedPanel<>(1, List.of("focalPoint")));
    }

    @Test
    void one_authority_that_decides_alone_needs_no_opinions() {
        assertThat(seated(List.of("police"), 1, Set.of("police")))
                .isEqualTo(new SeatedPanel<>(Summons.ALONE, List.of("police")));
    }

    @Test
    void one_authority_that_may_not_decide_alone_is_replaced() {
        assertThat(SeatedPanel.of(List.of("police"), 1, any -> false, () -> any -> false, () -> "focalPoint"))
                .isEqualTo(new SeatedPanel<>(1, List.of("focalPoint")));
    }

    private static SeatedPanel<String> seated(List<String> members, int quorum, Set<String> conflicted) {
        return SeatedPanel.of(
                members, quorum, any -> true, () -> member -> !conflicted.contains(member), () -> "focalPoint");
    }
}
