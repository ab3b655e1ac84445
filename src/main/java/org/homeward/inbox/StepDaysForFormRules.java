package org.homeward.inbox;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.casefile.known.CaseDaysForFormRules;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.FormRuleDays;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.stereotype.Component;

/** The days of a step's case that the rules of its form name, by the clocks of the country that has the step. */
@Component
class StepDaysForFormRules {

    private final CaseDaysForFormRules days;
    private final StepOperations steps;

    StepDaysForFormRules(CaseDaysForFormRules days, StepOperations steps) {
        this.days = days;
        this.steps = steps;
    }

    FormRuleDays of(OpenStep step, FormDefinition form) {
        var travel = FormRuleDays.asked(form).contains(FormRuleDays.Event.travel)
                ? travel(step)
                : Optional.<LocalDate>empty();
        return days.of(step.number(), form, step.agency().country(), travel);
    }

    private Optional<LocalDate> travel(OpenStep step) {
        return steps.variables(step.id()).get(RepatriationProcess.Variable.PLANNED_HANDOVER) instanceof String planned
                ? Optional.of(LocalDate.parse(planned))
                : Optional.empty();
    }
}
