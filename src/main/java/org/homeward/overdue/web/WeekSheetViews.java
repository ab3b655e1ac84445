package org.homeward.overdue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.directory.people.Actor;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardListKind;
import org.homeward.overdue.BoardListResult;
import org.homeward.overdue.BoardQuery;
import org.homeward.overdue.BoardRow;
import org.homeward.overdue.LateStepBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the sheet for the week together: late steps and steps that fall due soon, by desk, with the people to call. */
@Component
class WeekSheetViews {

    private static final int ON_A_SHEET = 300;

    private final LateStepBoard board;
    private final BoardViews views;

    WeekSheetViews(LateStepBoard board, BoardViews views) {
        this.board = board;
        this.views = views;
    }

    WeekView of(BoardFilter filter, Actor actor, BoardWords words) {
        var say = words.say();
        var sight = board.sight(new BoardQuery(late(filter), null, ON_A_SHEET), actor, say.language());
        var soon = board.list(new BoardQuery(soon(filter), null, ON_A_SHEET), actor, say.language());
        var left = sight.page().total()
                - sight.page().items().size()
                + soon.total()
                - soon.items().size();
        return new WeekView(
                views.lede(filter, sight, actor, say),
                BoardAddress.of(filter),
                List.of(part("late", sight.page(), words), part("soon", soon, words)),
                left == 0 ? null : say.words("overdue.week.more", left));
    }

    private static BoardFilter late(BoardFilter filter) {
        return filter.list(BoardListKind.late).at(filter.desk(), filter.stage());
    }

    private static BoardFilter soon(BoardFilter filter) {
        return filter.list(BoardListKind.soon).at(filter.desk(), filter.stage());
    }

    private static WeekView.Part part(String key, BoardListResult page, BoardWords words) {
        var desks = page.items().stream()
                .collect(Collectors.groupingBy(
                        row -> words.desk(row.at().desk()), LinkedHashMap::new, Collectors.toList()));
        return new WeekView.Part(
                words.say().words("overdue.total." + key, page.total()),
                desks.entrySet().stream()
                        .map(desk -> new WeekView.Desk(
                                desk.getKey(), desk.getValue().get(0).at().phone(), desk.getValue()))
                        .toList());
    }

    /**
     * The sheet for the week.
     *
     * @param lede what it looks at, how many cases, and when
     * @param back the board's address
     * @param more how many lines don't stand on it, in words; null for none
     */
    record WeekView(
            String lede,
            String back,
            List<Part> parts,
            @Nullable String more) {

        /** Late, or due this week. */
        record Part(String title, List<Desk> desks) {}

        /** The steps at one desk, and its telephone. */
        record Desk(String name, @Nullable String phone, List<BoardRow> lines) {}
    }
}
