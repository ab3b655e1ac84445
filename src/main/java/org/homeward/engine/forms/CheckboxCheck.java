package org.homeward.engine.forms;

import org.jspecify.annotations.Nullable;

/** A tick. Asked for, it must be set: a question that may be answered with no is a radio. */
final class CheckboxCheck implements ValueCheck {

    @Override
    public @Nullable Object check(FormComponent component, @Nullable Object value, Findings.Of findings) {
        var ticked = value == null ? false : value;
        if (!(ticked instanceof Boolean)) {
            findings.add("form.wrongType");
            return null;
        }
        ValueCheck.requireAnswer(component, ticked.equals(false), findings);
        return ticked;
    }
}
