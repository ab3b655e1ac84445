package org.homeward.procedures.panel;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.PanelDecisionProcess;

/** The day by which the chair wants the opinions stands in the members' calendars. */
final class CallPanelStep {

    private static final String MEETS_ON = "panelMeetsOn";

    static final StepRules RULES = StepRules.of(PanelDecisionProcess.Step.CALL_PANEL)
            .hears(MEETS_ON)
            .form(PanelFormPresentation.form())
            .reads(CasePart.PROCESS)
            .setsOff(Effect.PanelMeets.class)
            .then(CallPanelStep::follows);

    private CallPanelStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var summons = state.known(GiveOpinionStep.SUMMONS).filter(Number.class::isInstance);
        return said.day(MEETS_ON)
                .flatMap(day -> summons.map(id -> Effects.of(new Effect.PanelMeets(((Number) id).longValue(), day))))
                .orElse(Effects.NONE);
    }
}
