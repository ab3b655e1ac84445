package org.homeward.overdue.bulk.web;

import java.util.List;
import java.util.Map;
import org.homeward.channel.lines.StepLine;
import org.homeward.overdue.bulk.BulkOrderState;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The progress of an order, and the result of each step once it is over.
 *
 * @param tried how many steps had their turn
 * @param kept sentences on those that stay as they are, and why
 * @param rows each step that its giver may know
 * @param holders the people of the agency by account
 */
record BulkResultView(
        String id,
        String action,
        long done,
        long tried,
        long total,
        List<String> kept,
        List<Row> rows,
        Map<String, String> holders) {

    public boolean over() {
        return tried == total;
    }

    /**
     * A step and what became of it.
     *
     * @param open null once it is closed
     */
    record Row(String name, CaseNumber number, @Nullable StepLine open, BulkOrderState.Outcome outcome) {}
}
