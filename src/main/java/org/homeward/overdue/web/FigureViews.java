package org.homeward.overdue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.directory.people.Say;
import org.homeward.overdue.BoardFigures;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardList;
import org.homeward.overdue.BoardScope;
import org.homeward.overdue.BoardSort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The boxes on top of the board: speed, and beside it what people said no to, took back, met again and went without (R2). */
@Component
class FigureViews {

    List<BoardView.Figure> of(BoardFigures figures, BoardFilter filter, Say say) {
        var boxes = new ArrayList<BoardView.Figure>();
        var steps = figures.steps();
        var requests = figures.requests();
        var outcomes = figures.outcomes();
        boxes.add(box("late", steps.late(), "late", filter, BoardList.late, say));
        boxes.add(box("soon", steps.soon(), "soon", filter, BoardList.soon, say));
        boxes.add(box("paused", steps.paused(), "plain", filter, BoardList.paused, say, steps.pausedPast()));
        boxes.add(box(
                "requests",
                requests.openRequests(),
                "plain",
                filter,
                BoardList.requests,
                say,
                requests.lateRequests()));
        boxes.add(age(figures, filter, say));
        boxes.add(days("home", outcomes.identifiedToHomeDays(), say, null));
        boxes.add(plain("saidNo", outcomes.saidNo(), say));
        boxes.add(plain("withdrawals", outcomes.withdrawals(), say));
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

    private static BoardView.Figure age(BoardFigures figures, BoardFilter filter, Say say) {
        var oldest =
                figures.cases().oldestAgeDays() == null ? 0 : figures.cases().oldestAgeDays();
        var all = new BoardFilter(
                filter.scope(), BoardList.all, null, null, filter.corridor(), filter.child(), BoardSort.opened);
        return days("age", figures.cases().medianAgeDays(), say, lists(filter) ? BoardAddress.of(all) : null, oldest);
    }

    private static BoardView.Figure box(
            String key, long value, String state, BoardFilter filter, BoardList list, Say say, Object... more) {
        return new BoardView.Figure(
                key,
                number(value),
                say.words("overdue.figure." + key, more),
                value == 0 ? "plain" : state,
                lists(filter) ? BoardAddress.of(filter.list(list)) : null);
    }

    private static BoardView.Figure plain(String key, long value, Say say, Object... more) {
        return new BoardView.Figure(key, number(value), say.words("overdue.figure." + key, more), "plain", null);
    }

    private static BoardView.Figure needs(long unmet, Say say) {
        return new BoardView.Figure("needs", number(unmet), say.words("overdue.figure.needs"), "plain", "/unmet-needs");
    }

    private static BoardView.Figure days(
            String key, @Nullable Integer days, Say say, @Nullable String address, Object... more) {
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
