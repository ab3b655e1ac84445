package org.homeward.procedures.repatriation;

import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.SharingLimitRules;
import org.homeward.shared.procedures.NationalityExceptionProcess;

/** Both countries agree on a return without a verified nationality; data that the person limited isn't sent with the question. */
final class DecideExceptionStep {

    static final StepRules RULES =
            StepRules.of(NationalityExceptionProcess.Step.DECIDE_EXCEPTION).form(SharingLimitRules.form());

    private DecideExceptionStep() {}
}
