package org.homeward.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowOrderTest {

    @Test
    void a_short_way_round_does_not_bring_a_step_before_those_that_lead_to_it() {
        assertThat(order("start-choice choice-end choice-ask ask-wait wait-decide decide-end"))
                .containsExactly("start", "choice", "ask", "wait", "decide", "end");
    }

    @Test
    void a_way_that_ends_soon_is_told_before_the_long_one_goes_on() {
        assertThat(order("start-choice choice-ask ask-decide decide-end choice-explain"))
                .containsExactly("start", "choice", "explain", "ask", "decide", "end");
    }

    @Test
    void each_of_several_branches_stands_together_in_the_order_of_the_drawing() {
        assertThat(order(
                        "start-fork fork-shelter shelter-services services-join fork-legal legal-join join-end",
                        "fork"))
                .containsExactly("start", "fork", "shelter", "services", "legal", "join", "end");
    }

    @Test
    void what_has_to_be_done_before_comes_before_although_it_may_have_to_be_done_again() {
        var again = "start-needed needed-settled needed-toAppoint toAppoint-appoint appoint-settled"
                + " settled-interview interview-found found-decide found-toAppoint decide-end";
        assertThat(order(again))
                .containsExactly(
                        "start", "needed", "toAppoint", "appoint", "settled", "interview", "found", "decide", "end");
    }

    @Test
    void a_way_back_changes_nothing() {
        assertThat(order("start-talk talk-choice choice-end choice-explain explain-talk"))
                .containsExactly("start", "talk", "choice", "end", "explain");
    }

    @Test
    void a_circle_without_a_begin_and_what_hangs_at_no_flow_come_after_the_rest() {
        assertThat(order("start-end one-other other-one alone-"))
                .containsExactly("start", "end", "one", "other", "alone");
    }

    private static List<String> order(String flows, String... atOnce) {
        var nodes = new LinkedHashSet<String>();
        var next = new LinkedHashMap<String, List<String>>();
        for (var flow : flows.split(" ")) {
            var ends = flow.split("-");
            nodes.addAll(List.of(ends));
            if (ends.length > 1) {
                next.computeIfAbsent(ends[0], any -> new ArrayList<>()).add(ends[1]);
            }
        }
        return new FlowOrder(List.copyOf(nodes), next, Set.of(atOnce)).inOrder();
    }
}
