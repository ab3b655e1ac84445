package org.homeward.overdue.web;

import org.homeward.overdue.BoardFilter;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the board with a filter in them. */
final class BoardAddress {

    static final String PAGE = "/overdue";
    static final String TABLE = "/overdue.csv";
    static final String WEEK = "/overdue/week";

    private BoardAddress() {}

    static String of(BoardFilter filter) {
        return of(PAGE, filter, null);
    }

    static String of(String path, BoardFilter filter, @Nullable RowCursor after) {
        var address = UriComponentsBuilder.fromPath(path);
        filter.parameters().forEach(address::queryParam);
        if (after != null) {
            address.queryParam("after", after.text());
        }
        return address.toUriString();
    }

    /** Only the filter, as forms and saved views carry it. */
    static String query(BoardFilter filter) {
        return of(filter).substring(PAGE.length() + 1);
    }
}
