package org.homeward.procedures.repatriation;

import java.util.List;
import org.homeward.procedures.StepRules;

/** The declared steps of the return. */
public final class RepatriationSteps {

    public static final List<StepRules> ALL = List.of(DayPassed.ANSWER_SHORT_NOTICE, DayPassed.DECIDE_RETURN);

    private RepatriationSteps() {}
}
