package org.homeward.overdue.bulk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an order is, and what became of each step once it is over.
 *
 * @param tried how many steps had their turn
 * @param kept sentences on those that stay as they are, and why
 * @param rows each step that its giver may know
 */
record BulkResultView(String id, String action, long done, long tried, long total, List<String> kept, List<Row> rows) {

    public boolean over() {
        return tried == total;
    }

    /**
     * A step and what became of it.
     *
     * @param holder who has it; null once it is closed
     * @param address where it opens; null once it is closed
     */
    record Row(
            String name,
            String number,
            @Nullable String address,
            @Nullable String holder,
            boolean done,
            String outcome) {}
}
