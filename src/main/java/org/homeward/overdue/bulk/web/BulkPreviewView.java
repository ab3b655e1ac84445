package org.homeward.overdue.bulk.web;

import java.util.List;
import java.util.Map;
import org.homeward.channel.lines.StepLine;
import org.jspecify.annotations.Nullable;

/**
 * The page that says what would happen to each of the chosen steps.
 *
 * @param action its code
 * @param taken with how many it would be done
 * @param rows the first of them
 * @param holders the people of the agency by account
 * @param kept sentences on those that stay as they are, and why
 * @param steps all chosen steps, parted by commas
 * @param key under which the order is given, so that it is done once
 * @param people to whom steps can go
 */
record BulkPreviewView(
        String action,
        int taken,
        List<StepLine> rows,
        Map<String, String> holders,
        List<String> kept,
        String steps,
        String key,
        List<Person> people,
        List<Reason> reasons,
        Typed typed,
        String back) {

    /** How many more than are listed. */
    public int more() {
        return taken - rows.size();
    }

    /** A cause for a pause, and for how many of the steps it can be one. */
    record Reason(String code, String words) {}

    /** Somebody of the agency, and how much lies with them. */
    record Person(String username, String words) {}

    /** The typed values that could not be taken. */
    record Typed(
            @Nullable String to,
            @Nullable String reason,
            @Nullable String plannedEnd) {}
}
