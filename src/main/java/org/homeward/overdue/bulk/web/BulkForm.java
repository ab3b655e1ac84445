package org.homeward.overdue.bulk.web;

import java.util.List;
import org.homeward.overdue.bulk.BulkAction;
import org.homeward.overdue.bulk.BulkOrder;
import org.homeward.shared.RequestWords;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the forms with which many steps are chosen and an order is given.
 *
 * @param all set to take the whole list of the filter instead of the ticked steps
 * @param filter the query of the board's address
 */
record BulkForm(
        @Nullable String action,
        @Nullable List<String> step,
        @Nullable String all,
        @Nullable String filter,
        @Nullable String key,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String plannedEnd,
        @Nullable String reference) {

    boolean wantsAll() {
        return all != null && !all.isBlank();
    }

    BulkOrder order(List<String> steps) {
        return new BulkOrder(
                RequestWords.required("action", action, BulkAction.class),
                steps,
                given(to),
                new BulkOrder.PauseAsked(given(reason), given(plannedEnd), given(reference)));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
