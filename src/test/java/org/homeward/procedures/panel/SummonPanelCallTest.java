package org.homeward.procedures.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.IntStream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Seat;
import org.homeward.procedures.Summons;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.junit.jupiter.api.Test;

/** Which panel is summoned, and how often its step is there. */
class SummonPanelCallTest {

    private static final Summons OF_FIVE = panel(PanelKind.identification, 5, 3);
    private static final Summons ALONE = panel(PanelKind.identification, 1, Summons.ALONE);

    @Test
    void each_seat_of_the_acting_countrys_panel_is_heard() {
        // given
        var some = asking("destination", "identification")
                .with(CasePart.seated(PanelKind.identification, "destination"), Optional.of(OF_FIVE))
                .with(CasePart.seated(PanelKind.identification, "origin"), Optional.of(ALONE))
                .with(CasePart.seated(PanelKind.bestInterests, "destination"), Optional.of(ALONE));

        // then
        assertThat(summoned(some)).isEqualTo(told(OF_FIVE, 5, true));
    }

    @Test
    void one_authority_that_decides_alone_needs_no_opinions() {
        // given
        var some = asking("origin", "identification")
                .with(CasePart.seated(PanelKind.identification, "origin"), Optional.of(ALONE));

        // then
        assertThat(summoned(some)).isEqualTo(told(ALONE, 1, false));
    }

    @Test
    void a_process_that_names_no_panel_is_refused() {
        assertThatThrownBy(() -> summoned(asking("origin", "tribunal")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No such panel");
    }

    private static ValueCase asking(String side, String panel) {
        return ValueCase.child()
                .knows(BestInterestsProcess.Variable.ACTING_SIDE, side)
                .knows(IdentificationProcess.Variable.PANEL, panel);
    }

    private static Effects summoned(ValueCase some) {
        return SummonPanelCall.RULES.of(some.state());
    }

    private static Effects told(Summons panel, int times, boolean several) {
        return Effects.of(new Effect.Summoned(panel, GiveOpinionStep.SUMMONS))
                .andSet("repetitions", times)
                .andSet(PanelDecisionProcess.Variable.SEVERAL_MEMBERS, several)
                .andSet(PanelDecisionProcess.Variable.QUORUM_REACHED, false);
    }

    private static Summons panel(PanelKind kind, int members, int quorum) {
        return new Summons(
                0,
                kind,
                ValueCase.HOST.country(),
                quorum,
                IntStream.range(0, members)
                        .mapToObj(seat -> new Seat(seat, ValueCase.HOST, "member", null))
                        .toList());
    }
}
