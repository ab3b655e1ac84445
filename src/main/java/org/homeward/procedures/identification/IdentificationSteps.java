package org.homeward.procedures.identification;

import java.util.List;
import org.homeward.procedures.Automatic;
import org.homeward.procedures.StepRules;

/** The declared steps of the identification. */
public final class IdentificationSteps {

    public static final List<StepRules> ALL = List.of(
            DecideStatus.RULES, InterviewPerson.RULES, ReviewDecision.RULES, ScreenPerson.RULES, SettleAge.RULES);

    /** What models call by name. */
    public static final List<Automatic> CALLED = List.of(ChooseNextPart.RULES);

    private IdentificationSteps() {}
}
