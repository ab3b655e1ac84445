package org.homeward.procedures.children;

import java.util.List;
import org.homeward.procedures.Automatic;
import org.homeward.procedures.StepRules;

/** The declared steps that keep a child safe. */
public final class ChildrenSteps {

    public static final List<StepRules> ALL = List.of(
            AppointGuardian.RULES,
            AskAtEighteen.RULES,
            AskConsents.RULES,
            DecideBestInterests.RULES,
            ExplainRights.RULES,
            PrepareBestInterests.RULES,
            ReviewBestInterests.RULES);

    /** What models call by name. */
    public static final List<Automatic> CALLED = List.of(LookUpBestInterests.RULES);

    private ChildrenSteps() {}
}
