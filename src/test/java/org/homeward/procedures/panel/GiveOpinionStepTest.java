package org.homeward.procedures.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Seat;
import org.homeward.procedures.Summons;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiveOpinionStepTest {

    @ParameterizedTest
    @CsvSource({
        "- - -, 2, yes, false",
        "yes - -, 2, no, true",
        "yes - -, 2, abstains, false",
        "yes - -, 2, moreNeeded, false",
        "yes no -, 2, abstains, true"
    })
    void the_vote_counts_for_the_quorum(String before, int quorum, String vote, boolean heard) {
        assertThat(opinion(before, quorum).says("memberVote", vote).effects(GiveOpinionStep.RULES))
                .isEqualTo(Effects.of(new Effect.Votes(7, 2, vote))
                        .andSet(PanelDecisionProcess.Variable.QUORUM_REACHED, heard));
    }

    @Test
    void who_names_a_conflict_of_interest_has_no_vote() {
        assertThat(opinion("yes - -", 2)
                        .says("memberConflict", "yes")
                        .says("memberVote", "yes")
                        .effects(GiveOpinionStep.RULES))
                .isEqualTo(Effects.of(new Effect.Votes(7, 2, "conflict"))
                        .andSet(PanelDecisionProcess.Variable.QUORUM_REACHED, false));
    }

    @Test
    void a_vote_that_is_given_again_counts_once() {
        assertThat(opinion("yes - yes", 2).says("memberVote", "abstains").effects(GiveOpinionStep.RULES))
                .isEqualTo(Effects.of(new Effect.Votes(7, 2, "abstains"))
                        .andSet(PanelDecisionProcess.Variable.QUORUM_REACHED, false));
    }

    @Test
    void the_reasons_stay_in_the_case_file_seat_by_seat_and_empty_ones_do_not() {
        // given
        var opinion = opinion("- - -", 1).says("memberVote", "no");
        var vote = new Effect.Votes(7, 2, "no");

        // then
        assertThat(opinion.says("memberReasons", "words").effects(GiveOpinionStep.RULES))
                .isEqualTo(Effects.of(vote, new Effect.Records("panelReasons_7_2", "trafficking", "words"))
                        .andSet(PanelDecisionProcess.Variable.QUORUM_REACHED, true));
        assertThat(opinion.says("memberReasons", " ").effects(GiveOpinionStep.RULES))
                .isEqualTo(Effects.of(vote).andSet(PanelDecisionProcess.Variable.QUORUM_REACHED, true));
    }

    @Test
    void what_a_seats_reasons_are_kept_under_is_known_again() {
        // when
        var form = GiveOpinionStep.RULES.form().orElseThrow();

        // then
        assertThat(form.askedAs(GiveOpinionStep.reasons(7, 2))).isEqualTo("memberReasons");
        assertThat(form.askedAs("memberVote")).isEqualTo("memberVote");
    }

    /** The third of three seats gives its opinion. */
    private static ValueCase opinion(String votes, int quorum) {
        var seats = new ArrayList<Seat>();
        for (var vote : votes.split(" ")) {
            seats.add(new Seat(seats.size(), ValueCase.HOST, "police", vote.equals("-") ? null : vote));
        }
        return ValueCase.adult()
                .with(
                        CasePart.PANEL,
                        Optional.of(new Summons(7, PanelKind.identification, new CountryCode("TH"), quorum, seats)))
                .knows("loopCounter", 2);
    }
}
