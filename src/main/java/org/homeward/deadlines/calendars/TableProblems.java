package org.homeward.deadlines.calendars;

import java.util.ArrayList;
import java.util.List;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;

/** What is wrong in a table, line by line; after some lines it is enough. */
final class TableProblems {

    private static final int ENOUGH = 20;

    private final List<FieldProblem> found = new ArrayList<>();

    void add(long line, String what) {
        if (found.size() < ENOUGH) {
            found.add(new FieldProblem("file", "calendars.wrong." + what, List.of(line)));
        }
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw WrongContent.fields(found);
        }
    }

    static WrongContent whole(String what) {
        return WrongContent.field("file", "calendars.wrong." + what);
    }
}
