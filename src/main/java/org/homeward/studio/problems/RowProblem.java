package org.homeward.studio.problems;

import java.util.List;

/** A problem of a table's rule. */
record RowProblem(String severity, String code, List<String> arguments) {

    static RowProblem error(String code, String... arguments) {
        return new RowProblem("error", code, List.of(arguments));
    }

    static RowProblem warning(String code, String... arguments) {
        return new RowProblem("warning", code, List.of(arguments));
    }
}
