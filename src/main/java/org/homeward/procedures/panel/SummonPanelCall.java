package org.homeward.procedures.panel;

import java.util.Arrays;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ModelCallRules;
import org.homeward.procedures.PanelKind;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess.Variable;

/** Summons the panel of the acting country for the decision that the process names; its step is there once for each seat. */
final class SummonPanelCall {

    /** How often a step is there at once. */
    private static final String REPETITIONS = "repetitions";

    private static final String ACTING_SIDE = BestInterestsProcess.Variable.ACTING_SIDE;
    private static final String PANEL = IdentificationProcess.Variable.PANEL;

    static final ModelCallRules RULES = ModelCallRules.of("summonPanel")
            .reads(CasePart.PROCESS)
            .reads(seated())
            .needs(ACTING_SIDE, PANEL)
            .sets(REPETITIONS, Variable.SEVERAL_MEMBERS, Variable.QUORUM_REACHED, GiveOpinionStep.SUMMONS)
            .keeps("R1", "R19")
            .then(SummonPanelCall::follows);

    private SummonPanelCall() {}

    private static Effects follows(CaseState state) {
        var kind = PanelKind.of(state.known(PANEL).map(Object::toString).orElse(""));
        var side = state.known(ACTING_SIDE).filter(SideRole.ORIGIN::equals).isPresent()
                ? SideRole.ORIGIN
                : SideRole.DESTINATION;
        var panel = state.get(CasePart.seated(kind, side)).orElseThrow();
        return Effects.of(new Effect.Summoned(panel, GiveOpinionStep.SUMMONS))
                .andSet(REPETITIONS, panel.seats().size())
                .andSet(Variable.SEVERAL_MEMBERS, !panel.heard())
                .andSet(Variable.QUORUM_REACHED, false);
    }

    private static CasePart<?>[] seated() {
        return Arrays.stream(PanelKind.values())
                .flatMap(kind ->
                        Stream.of(SideRole.DESTINATION, SideRole.ORIGIN).map(side -> CasePart.seated(kind, side)))
                .toArray(CasePart<?>[]::new);
    }
}
