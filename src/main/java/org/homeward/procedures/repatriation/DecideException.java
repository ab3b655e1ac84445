package org.homeward.procedures.repatriation;

import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.LimitsKept;
import org.homeward.shared.procedures.NationalityExceptionProcess;

/** Both countries agree on a return without a verified nationality; data that the person limited isn't sent with the question. */
final class DecideException {

    static final StepRules RULES =
            StepRules.of(NationalityExceptionProcess.Step.DECIDE_EXCEPTION).form(LimitsKept.form());

    private DecideException() {}
}
