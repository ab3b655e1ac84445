package org.homeward.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.engine.forms.FormCheck;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.FormVerdict;
import org.homeward.engine.steps.FormPrefill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.springframework.stereotype.Component;

/** Checks the answers to a step: by its form, by the days of its case, and by the confirmations that this step wants. */
@Component
class StepCheck {

    private final FormCheck check;
    private final StepDaysForFormRules days;
    private final List<FormPrefill> fills;

    StepCheck(FormCheck check, StepDaysForFormRules days, List<FormPrefill> fills) {
        this.check = check;
        this.days = days;
        this.fills = List.copyOf(fills);
    }

    FormVerdict of(OpenStep step, FormDefinition form, Map<String, Object> answers) {
        var verdict = check.check(form, answers, days.of(step, form));
        var problems = new ArrayList<>(verdict.problems());
        fills.stream()
                .filter(fill -> fill.step().equals(step.key()))
                .flatMap(fill -> fill.confirmed(step).entrySet().stream())
                .filter(box -> answers.containsKey(box.getKey())
                        && verdict.values().containsKey(box.getKey())
                        && !Boolean.TRUE.equals(verdict.values().get(box.getKey())))
                .forEach(box -> problems.add(new FieldProblem(box.getKey(), box.getValue(), List.of())));
        return problems.size() == verdict.problems().size() ? verdict : new FormVerdict(verdict.values(), problems);
    }
}
