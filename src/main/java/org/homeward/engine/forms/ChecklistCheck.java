package org.homeward.engine.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several answers of a list. */
final class ChecklistCheck implements ValueCheck {

    @Override
    public @Nullable Object check(FormComponent component, @Nullable Object value, FormFindings.Of findings) {
        var chosen = value == null ? List.of() : value;
        if (!(chosen instanceof List<?> answers)) {
            findings.add("form.wrongType");
            return null;
        }
        ValueCheck.requireAnswer(component, answers.isEmpty(), findings);
        if (!answers.stream().allMatch(String.class::isInstance)) {
            findings.add("form.wrongType");
            return null;
        }
        if (!answers.stream().allMatch(answer -> ChoiceCheck.isOption(component, (String) answer))) {
            findings.add("form.notAnOption");
        }
        return List.copyOf(answers);
    }
}
