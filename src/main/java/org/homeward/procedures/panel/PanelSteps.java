package org.homeward.procedures.panel;

import java.util.List;
import org.homeward.procedures.Automatic;
import org.homeward.procedures.StepRules;

/** The declared steps of the panels. */
public final class PanelSteps {

    public static final List<StepRules> ALL = List.of(CallPanel.RULES, GiveOpinion.RULES);

    /** What models call by name. */
    public static final List<Automatic> CALLED = List.of(SummonPanel.RULES);

    private PanelSteps() {}
}
