package org.homeward.overdue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.overdue.BoardFigures;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardListKind;
import org.homeward.overdue.BoardScope;
import org.homeward.overdue.BoardSort;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the board: the four that need an act, and beside speed what people said no to, took back, met again and went
 * without (R2).
 */
final class FigureViews {

    private FigureViews() {}

    static BoardView.Figures of(BoardFigures figures, BoardFilter filter, ReaderLocale say) {
        var steps = figures.steps();
        var requests = figures.requests();
        return new BoardView.Figures(
                List.of(
                        tab(BoardListKind.late, steps.late(), "late", filter, say),
                        tab(BoardListKind.soon, steps.soon(), "soon", filter, say),
                        tab(BoardListKind.requests, requests.openRequests(), "plain", filter, say),
                        tab(BoardListKind.past, steps.pausedPast(), "plain", filter, say)),
                more(figures, filter, say));
    }

    private static List<BoardView.Figure> more(BoardFigures figures, BoardFilter filter, ReaderLocale say) {
        var boxes = new ArrayList<BoardView.Figure>();
        var requests = figures.requests();
        var outcomes = figures.outcomes();
        boxes.add(box("paused", figures.steps().paused(), "plain", filter, BoardListKind.paused, say));
        boxes.add(plain("lateRequests", requests.lateRequests(), say));
        boxes.add(age(figures, filter, say));
        boxes.add(days("home", outcomes.identifiedToHomeDays(), say, null));
        boxes.add(plain("saidNo", outcomes.saidNo(), say));
        boxes.add(plain("withdrawals", outcomes.withdrawals(), say));
        boxes.add(returns(outcomes.returnsEnded(), say));
        boxes.add(plain("retrafficked", outcomes.retrafficked(), say, outcomes.retraffickingSigns()));
        boxes.add(needs(outcomes.unmetNeeds(), say));
        boxes.add(new BoardView.Figure(
                "answered",
                number(requests.answeredInTime()),
                say.words("overdue.figure.answered", requests.answered()),
                "plain",
                null));
        return boxes;
    }

    private static BoardView.Tab tab(
            BoardListKind list, long value, String state, BoardFilter filter, ReaderLocale say) {
        return new BoardView.Tab(
                list.name(),
                number(value),
                say.words("overdue.tab." + list),
                say.words("overdue.tab." + list + ".hint"),
                value == 0 ? "plain" : state,
                lists(filter) ? BoardAddress.of(filter.list(list)) : null,
                lists(filter) && filter.list() == list);
    }

    private static BoardView.Figure age(BoardFigures figures, BoardFilter filter, ReaderLocale say) {
        var oldest =
                figures.cases().oldestAgeDays() == null ? 0 : figures.cases().oldestAgeDays();
        var all = new BoardFilter(
                filter.scope(), BoardListKind.all, null, null, filter.corridor(), filter.child(), BoardSort.opened);
        return days("age", figures.cases().medianAgeDays(), say, lists(filter) ? BoardAddress.of(all) : null, oldest);
    }

    private static BoardView.Figure box(
            String key,
            long value,
            String state,
            BoardFilter filter,
            BoardListKind list,
            ReaderLocale say,
            Object... more) {
        return new BoardView.Figure(
                key,
                number(value),
                say.words("overdue.figure." + key, more),
                value == 0 ? "plain" : state,
                lists(filter) ? BoardAddress.of(filter.list(list)) : null);
    }

    private static BoardView.Figure plain(String key, long value, ReaderLocale say, Object... more) {
        return new BoardView.Figure(key, number(value), say.words("overdue.figure." + key, more), "plain", null);
    }

    private static BoardView.Figure returns(BoardFigures.ReturnsEnded ends, ReaderLocale say) {
        return plain(
                "returnsEnded",
                ends.all(),
                say,
                ends.personsChoice(),
                ends.consentExpired(),
                ends.stateRefusal(),
                ends.noNationality(),
                ends.tooDangerous(),
                ends.bestInterests());
    }

    private static BoardView.Figure needs(long unmet, ReaderLocale say) {
        return new BoardView.Figure("needs", number(unmet), say.words("overdue.figure.needs"), "plain", "/unmet-needs");
    }

    private static BoardView.Figure days(
            String key, @Nullable Integer days, ReaderLocale say, @Nullable String address, Object... more) {
        var value = days == null ? "–" : say.words("overdue.days", days);
        return new BoardView.Figure(key, value, say.words("overdue.figure." + key, more), "plain", address);
    }

    private static boolean lists(BoardFilter filter) {
        return filter.scope() != BoardScope.region;
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
