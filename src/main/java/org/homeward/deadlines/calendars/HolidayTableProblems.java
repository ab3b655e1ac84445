package org.homeward.deadlines.calendars;

import org.homeward.shared.FieldProblems;
import org.homeward.shared.InvalidContentException;

/** Collects what is wrong in a table, line by line; after some lines it is enough. */
final class HolidayTableProblems {

    private static final int ENOUGH = 20;

    private final FieldProblems found = FieldProblems.atMost(ENOUGH);

    void add(long line, String what) {
        found.add("file", "calendars.wrong." + what, line);
    }

    void refuseIfAny() {
        found.refuseIfAny();
    }

    static InvalidContentException whole(String what) {
        return InvalidContentException.field("file", "calendars.wrong." + what);
    }
}
