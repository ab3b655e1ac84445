package org.homeward.cases.web.talk;

import java.util.List;
import java.util.Map;
import org.homeward.shared.FieldMessage;

/**
 * A form of the page that could not be taken, to be corrected.
 *
 * @param of which form: empty for the question's, else a hyphen and what is answered or translated; ends the ids of its fields
 */
record RejectedQuestionForm(String of, Map<String, String> given, List<FieldMessage> problems) {

    static final RejectedQuestionForm NONE = new RejectedQuestionForm("", Map.of(), List.of());

    RejectedQuestionForm {
        given = Map.copyOf(given);
        problems = List.copyOf(problems);
    }

    /** The typed text in the field of this form, or an empty text. */
    public String typed(String form, String field) {
        return form.equals(of) ? given.getOrDefault(field, "") : "";
    }

    /** Whether this field of this form is wrong. */
    public boolean wrong(String form, String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field + form)) && form.equals(of);
    }

    /** Whether it is this form. */
    public boolean is(String form) {
        return !problems.isEmpty() && form.equals(of);
    }

    /** So that no log ever holds what was written. */
    @Override
    public String toString() {
        return "RejectedQuestionForm" + of;
    }
}
