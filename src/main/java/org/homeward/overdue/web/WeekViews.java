package org.homeward.overdue.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.overdue.Board;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardList;
import org.homeward.overdue.BoardQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the sheet for the week together: what is late and what falls due soon, by desk, with whom to call. */
@Component
class WeekViews {

    private static final int ON_A_SHEET = 300;

    private final Board board;
    private final BoardViews views;
    private final BoardLines lines;

    WeekViews(Board board, BoardViews views, BoardLines lines) {
        this.board = board;
        this.views = views;
        this.lines = lines;
    }

    WeekView of(BoardFilter filter, Actor actor, ReaderWording say) {
        var sight = board.sight(new BoardQuery(late(filter), null, ON_A_SHEET), actor);
        var soon = board.list(new BoardQuery(soon(filter), null, ON_A_SHEET), actor);
        var left = sight.page().total()
                - sight.page().items().size()
                + soon.total()
                - soon.items().size();
        return new WeekView(
                views.lede(filter, sight, actor, say),
                BoardAddress.of(filter),
                List.of(
                        part(
                                "late",
                                sight.page().total(),
                                lines.onPaper(sight.page().items(), say),
                                say),
                        part("soon", soon.total(), lines.onPaper(soon.items(), say), say)),
                left == 0 ? null : say.words("overdue.week.more", left));
    }

    private static BoardFilter late(BoardFilter filter) {
        return filter.list(BoardList.late).at(filter.desk(), filter.stage());
    }

    private static BoardFilter soon(BoardFilter filter) {
        return filter.list(BoardList.soon).at(filter.desk(), filter.stage());
    }

    private static WeekView.Part part(String key, long total, List<BoardLine> all, ReaderWording say) {
        var desks = new LinkedHashMap<String, List<BoardLine>>();
        all.forEach(line -> desks.computeIfAbsent(line.at().desk(), desk -> new ArrayList<>())
                .add(line));
        return new WeekView.Part(
                say.words("overdue.total." + key, total),
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

        /** What lies at one desk, and its telephone. */
        record Desk(String name, @Nullable String phone, List<BoardLine> lines) {}
    }
}
