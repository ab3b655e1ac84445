package org.homeward.engine.forms;

import org.jspecify.annotations.Nullable;

/** One answer of a list: selects and radios. */
final class ChoiceCheck implements ValueCheck {

    @Override
    public @Nullable Object check(FormComponent component, @Nullable Object value, FormFindings.Of findings) {
        ValueCheck.requireAnswer(component, value == null || value.equals(""), findings);
        if (value == null || value.equals("")) {
            return null;
        }
        if (!(value instanceof String chosen)) {
            findings.add("form.wrongType");
        } else if (!isOption(component, chosen)) {
            findings.add("form.notAnOption");
        }
        return value;
    }

    static boolean isOption(FormComponent component, String chosen) {
        return component.options().stream().anyMatch(option -> option.value().equals(chosen));
    }
}
