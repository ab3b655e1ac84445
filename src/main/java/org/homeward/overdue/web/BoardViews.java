package org.homeward.overdue.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardListKind;
import org.homeward.overdue.BoardQuery;
import org.homeward.overdue.BoardScope;
import org.homeward.overdue.LateStepBoard;
import org.homeward.shared.Corridor;
import org.springframework.stereotype.Component;

/** Puts the board's page together. */
@Component
class BoardViews {

    private final LateStepBoard board;
    private final Directory directory;
    private final Clock clock;

    BoardViews(LateStepBoard board, Directory directory, Clock clock) {
        this.board = board;
        this.directory = directory;
        this.clock = clock;
    }

    BoardView of(BoardQuery query, LateStepBoard.Sight sight, Actor actor, BoardWords words) {
        var say = words.say();
        var filter = query.filter();
        var page = sight.page();
        var next = page.next();
        return new BoardView(
                filter,
                lede(filter, sight, actor, say),
                scopes(filter, actor, say),
                FigureViews.of(sight.figures(), filter, say),
                HeatView.of(sight.cells(), filter, words),
                lists(filter, say),
                corridors(filter, actor, say),
                filter.desk() == null ? null : words.desk(filter.desk()),
                page.items(),
                say.words("overdue.total." + filter.list(), page.total()),
                filter.scope() != BoardScope.region,
                new BoardView.Addresses(
                        BoardAddress.query(filter),
                        BoardAddress.of(BoardAddress.PAGE, filter, query.after()),
                        BoardAddress.of(BoardAddress.TABLE, filter, null),
                        BoardAddress.of(BoardAddress.WEEK, filter, null),
                        BoardAddress.of(BoardFilter.of(filter.scope()).list(filter.list())),
                        query.after() == null ? null : BoardAddress.of(filter),
                        next == null ? null : BoardAddress.of(BoardAddress.PAGE, filter, next)));
    }

    String lede(BoardFilter filter, LateStepBoard.Sight sight, Actor actor, ReaderLocale say) {
        var now = clock.instant();
        return say.words(
                "overdue.lede",
                where(filter, actor, say),
                sight.figures().cases().openCases(),
                say.fullDay(now) + ", " + say.time(now));
    }

    private String where(BoardFilter filter, Actor actor, ReaderLocale say) {
        if (filter.scope() == BoardScope.agency) {
            return say.agency(actor.agency());
        }
        return say.words("overdue.where." + filter.scope(), say.country(actor.country()));
    }

    private List<BoardView.Choice> scopes(BoardFilter filter, Actor actor, ReaderLocale say) {
        return board.scopes(actor).stream()
                .map(scope -> new BoardView.Choice(
                        scope.name(),
                        say.words("overdue.scope." + scope),
                        BoardAddress.of(filter.in(scope)),
                        scope == filter.scope()))
                .toList();
    }

    private static List<BoardView.Choice> lists(BoardFilter filter, ReaderLocale say) {
        return Stream.of(BoardListKind.values())
                .map(list -> new BoardView.Choice(
                        list.name(),
                        say.words("overdue.list." + list),
                        BoardAddress.of(filter.list(list)),
                        list == filter.list()))
                .toList();
    }

    /** The corridors that the reader's country is part of. */
    private List<BoardView.Choice> corridors(BoardFilter filter, Actor actor, ReaderLocale say) {
        return directory.countries().stream()
                .flatMap(other -> Stream.of(
                        new Corridor(actor.country(), other.code()), new Corridor(other.code(), actor.country())))
                .distinct()
                .map(corridor -> new BoardView.Choice(
                        corridor.toString(), say.corridor(corridor), "", corridor.equals(filter.corridor())))
                .toList();
    }
}
