package org.homeward.engine.forms;

import java.util.ArrayList;
import java.util.List;
import org.homeward.shared.WrongContent.FieldProblem;

/** Collects what is wrong with an answer, up to a number that a person can read. */
final class Findings {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;

    private final List<FieldProblem> problems = new ArrayList<>();

    void add(String field, String messageKey, Object... arguments) {
        if (problems.size() < MOST) {
            var name = field.length() > LONGEST_NAME ? field.substring(0, LONGEST_NAME) : field;
            problems.add(new FieldProblem(name, messageKey, List.of(arguments)));
        }
    }

    /** The findings for one field, so that a check needs not know its path. */
    Of of(String field) {
        return (messageKey, arguments) -> add(field, messageKey, arguments);
    }

    List<FieldProblem> problems() {
        return problems;
    }

    /** Takes the findings of one field. */
    @FunctionalInterface
    interface Of {
        void add(String messageKey, Object... arguments);
    }
}
