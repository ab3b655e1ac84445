package org.homeward.cases.web;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.cases.CaseFilter;
import org.homeward.cases.CaseListSort;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the list of cases: its filter and its order; a link to it shows the same again. */
record CaseListAddress(CaseFilter filter, CaseListSort order) {

    private static final List<CaseListSort> COLUMNS = List.of(
            CaseListSort.number, CaseListSort.corridor, CaseListSort.stage, CaseListSort.due, CaseListSort.opened);

    /** The address of the page after a case, or of the first page. */
    public String of(@Nullable String after) {
        var address = UriComponentsBuilder.fromPath("/cases");
        add(address, "number", filter.number());
        add(address, "stage", filter.stage());
        add(address, "corridor", filter.corridor());
        add(address, "ended", filter.ended());
        add(address, "child", filter.also().child() ? "true" : null);
        add(address, "late", filter.also().late() ? "true" : null);
        add(address, "opened", filter.also().opened());
        add(address, "sort", order == CaseListSort.newest ? null : order);
        add(address, "after", after);
        return address.build().encode().toUriString();
    }

    /** The columns by which the list can be ordered; that of the order that it has leads back to the newest first. */
    public List<Column> columns() {
        return COLUMNS.stream()
                .map(column -> new Column(
                        column.name(),
                        new CaseListAddress(filter, column == order ? CaseListSort.newest : column).of(null),
                        column == order))
                .toList();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        Stream.ofNullable(value).forEach(given -> address.queryParam(name, given));
    }

    /** A column, and the address of the list in its order. */
    record Column(String code, String address, boolean chosen) {}
}
