package org.homeward.inbox.web;

import java.util.List;
import org.homeward.engine.steps.WorkListSort;
import org.homeward.inbox.InboxListFilter;
import org.homeward.inbox.InboxQuery;
import org.homeward.inbox.InboxScope;
import org.homeward.shared.Corridor;
import org.homeward.shared.RowCursor;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filter in the inbox's address; a link to it shows the same again.
 *
 * @param choice who has it, since when it is open, and by which column the list is ordered
 */
record InboxFilter(
        InboxScope scope,
        @Nullable Stage stage,
        @Nullable Corridor corridor,
        boolean child,
        boolean overdue,
        InboxListFilter choice) {

    private static final List<WorkListSort> COLUMNS = List.of(
            WorkListSort.due, WorkListSort.step, WorkListSort.number, WorkListSort.corridor, WorkListSort.holder);

    InboxQuery query(@Nullable RowCursor after, int limit) {
        return new InboxQuery(scope, null, stage, corridor, child, overdue, after, limit, choice);
    }

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return stage != null || corridor != null || child || overdue || choice.narrows();
    }

    /** Whether the lines stand in groups by their due date. */
    public boolean byDue() {
        return choice.order() == WorkListSort.due;
    }

    /** The address of the same filter in another scope. */
    String address(InboxScope other) {
        return new InboxFilter(other, stage, corridor, child, overdue, choice).address((RowCursor) null);
    }

    /** The columns by which the list can be ordered. */
    public List<Column> columns() {
        return COLUMNS.stream()
                .map(order -> {
                    var ordered = new InboxListFilter(choice.who(), choice.opened(), order);
                    var filter = new InboxFilter(scope, stage, corridor, child, overdue, ordered);
                    return new Column(order.name(), filter.address((RowCursor) null), order == choice.order());
                })
                .toList();
    }

    /** The address of the page after the cursor, or the first page. */
    String address(@Nullable RowCursor after) {
        var address = UriComponentsBuilder.fromPath("/inbox").queryParam("scope", scope.name());
        add(address, "stage", stage);
        add(address, "corridor", corridor);
        add(address, "child", child ? "true" : null);
        add(address, "overdue", overdue ? "true" : null);
        add(address, "who", choice.who());
        add(address, "opened", choice.opened());
        add(address, "sort", byDue() ? null : choice.order());
        add(address, "after", after == null ? null : after.text());
        return address.toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    /** A column, and the address of the list in its order. */
    record Column(String code, String address, boolean chosen) {}
}
