package org.homeward.overdue.bulk.web;

import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.overdue.Board;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardQuery;
import org.homeward.overdue.BoardRow;
import org.homeward.overdue.bulk.BulkOrder;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The steps that were ticked, or all of a board's list, the oldest first, as many as one order may name. */
@Component
class ChosenSteps {

    private final Board board;

    ChosenSteps(Board board) {
        this.board = board;
    }

    List<String> of(@Nullable List<String> ticked, boolean all, @Nullable String filter, Actor actor) {
        if (!all) {
            return ticked == null ? List.of() : ticked;
        }
        return board.list(new BoardQuery(read(filter), null, BulkOrder.MOST), actor).items().stream()
                .map(BoardRow::id)
                .toList();
    }

    /** Where the board shows this list. */
    static String back(@Nullable String filter) {
        if (filter == null || filter.isBlank()) {
            return "/workload";
        }
        var address = UriComponentsBuilder.fromPath("/overdue");
        read(filter).parameters().forEach(address::queryParam);
        return address.toUriString();
    }

    private static BoardFilter read(@Nullable String filter) {
        try {
            var parameters =
                    UriComponentsBuilder.newInstance().query(filter).build().getQueryParams();
            return BoardFilter.read(parameters::getFirst);
        } catch (IllegalArgumentException noFilter) {
            throw WrongContent.field("filter", "refusal.wrongContent.value");
        }
    }
}
