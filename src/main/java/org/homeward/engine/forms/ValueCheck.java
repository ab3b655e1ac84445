package org.homeward.engine.forms;

import org.jspecify.annotations.Nullable;

/** Checks the value of one kind of field. */
@FunctionalInterface
interface ValueCheck {

    /**
     * Finds what is wrong.
     *
     * @return the value to store; null for no answer
     */
    @Nullable
    Object check(FormComponent component, @Nullable Object value, FormFindings.Of findings);

    /** The check for a type of component; the wall lets no other type pass. */
    static ValueCheck of(String type) {
        return switch (type) {
            case "textfield", "textarea" -> new TextCheck();
            case "number" -> new NumberCheck();
            case "select", "radio" -> new ChoiceCheck();
            case "checklist" -> new ChecklistCheck();
            case "checkbox" -> ValueCheck::tick;
            case "datetime" -> new DateCheck();
            default ->
                (component, value, findings) -> {
                    findings.add("form.wrongType");
                    return null;
                };
        };
    }

    /** A tick. Asked for, it must be set: a question that may be answered with no is a radio. */
    private static @Nullable Object tick(FormComponent component, @Nullable Object value, FormFindings.Of findings) {
        var ticked = value == null ? false : value;
        if (!(ticked instanceof Boolean)) {
            findings.add("form.wrongType");
            return null;
        }
        requireAnswer(component, ticked.equals(false), findings);
        return ticked;
    }

    /** Finds a missing answer to a question that must be answered. */
    static void requireAnswer(FormComponent component, boolean empty, FormFindings.Of findings) {
        if (empty && component.validate().required()) {
            findings.add("form.required");
        }
    }
}
