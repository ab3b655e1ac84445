package org.homeward.procedures.panel;

import java.util.Objects;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.PanelDecisionProcess;

/** A member's opinion: the vote counts for the quorum, its reasons stay encrypted in the case file, seat by seat. */
public final class GiveOpinionStep {

    /** The id of the pinned panel, in the process. */
    public static final String SUMMONS = "panelSummons";

    /** The number of the member's seat, in the process. */
    public static final String SEAT = "loopCounter";

    /** The data class of the reasons. */
    static final String REASONS = "trafficking";

    private static final String CONFLICT = "memberConflict";
    private static final String VOTE = "memberVote";
    private static final String WHY = "memberReasons";
    private static final String KEPT_REASONS = "panelReasons_";

    static final StepRules RULES = StepRules.of(PanelDecisionProcess.Step.GIVE_OPINION)
            .asks(CONFLICT, VOTE)
            .freely("memberReasons")
            .form(PanelFormPresentation.form() // no member reads another's vote in an own form
                    .anew(CONFLICT, VOTE, WHY, "memberVotedOn")
                    .keeps(WHY, kept -> kept.startsWith(KEPT_REASONS)))
            .holds(CasePart.PANEL)
            .reads(CasePart.PROCESS)
            .sets(PanelDecisionProcess.Variable.QUORUM_REACHED)
            .keeps("R1", "R19")
            .setsOff(Effect.Votes.class, Effect.Records.class)
            .then(GiveOpinionStep::follows);

    private GiveOpinionStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var panel = state.get(CasePart.PANEL).orElseThrow();
        var seat = ((Number) state.known(SEAT).orElseThrow()).intValue();
        var vote = said.is(CONFLICT, "yes") ? "conflict" : Objects.requireNonNull(said.text(VOTE));
        return Effects.of(new Effect.Votes(panel.id(), seat, vote))
                .and(reasons(panel.id(), seat, said))
                .andSet(
                        PanelDecisionProcess.Variable.QUORUM_REACHED,
                        panel.voted(seat, vote).heard());
    }

    private static Effects reasons(long summons, int seat, HandedInStep said) {
        return said.answer(WHY)
                .map(reasons -> Effects.of(new Effect.Records(reasons(summons, seat), REASONS, reasons)))
                .orElse(Effects.NONE);
    }

    /** Where the case file holds the reasons of a seat. */
    public static String reasons(long summons, int seat) {
        return KEPT_REASONS + summons + "_" + seat;
    }
}
