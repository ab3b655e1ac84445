package org.homeward.overdue.bulk.web;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.overdue.bulk.BulkAction;
import org.homeward.overdue.bulk.BulkOrder;
import org.homeward.shared.RequestParameters;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the forms with which many steps are chosen and an order is given.
 *
 * @param step the ticked steps
 * @param shown the steps that a page of the list offered
 * @param steps all steps of an order, parted by commas: servers count the fields of a form
 * @param all set to take the whole list of the filter but the steps that aren't ticked
 * @param filter the query of the board's address
 */
record BulkForm(
        @Nullable String action,
        @Nullable List<String> step,
        @Nullable List<String> shown,
        @Nullable String steps,
        @Nullable String all,
        @Nullable String filter,
        @Nullable String key,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String plannedEnd) {

    boolean wantsAll() {
        return all != null && !all.isBlank();
    }

    List<String> ticked() {
        return step == null ? List.of() : step;
    }

    List<String> offered() {
        return shown == null ? ticked() : shown;
    }

    /** The steps of an order that was seen before. */
    List<String> ordered() {
        return Stream.concat(ticked().stream(), Stream.ofNullable(steps).flatMap(ids -> Stream.of(ids.split(","))))
                .filter(id -> !id.isBlank())
                .toList();
    }

    BulkOrder order(List<String> chosen) {
        return new BulkOrder(
                RequestParameters.required("action", action, BulkAction.class),
                chosen,
                given(to),
                new BulkOrder.PauseAsked(given(reason), given(plannedEnd), null));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
