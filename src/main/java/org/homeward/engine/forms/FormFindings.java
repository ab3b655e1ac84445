package org.homeward.engine.forms;

import java.util.List;
import org.homeward.shared.FieldProblems;
import org.homeward.shared.InvalidContentException.FieldProblem;

/** Collects what is wrong with an answer, up to a number that a person can read. */
final class FormFindings {

    private static final int LONGEST_NAME = 100;

    private final FieldProblems problems = FieldProblems.none();

    void add(String field, String messageKey, Object... arguments) {
        var name = field.length() > LONGEST_NAME ? field.substring(0, LONGEST_NAME) : field;
        problems.add(name, messageKey, arguments);
    }

    /** The findings for one field, so that a check needs not know its path. */
    Of of(String field) {
        return (messageKey, arguments) -> add(field, messageKey, arguments);
    }

    List<FieldProblem> problems() {
        return problems.all();
    }

    /** Takes the findings of one field. */
    @FunctionalInterface
    interface Of {
        void add(String messageKey, Object... arguments);
    }
}
