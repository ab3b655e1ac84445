package org.homeward.overdue.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import org.homeward.deadlines.counting.TimeUntilDue;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.forecast.LikelyDateWords;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardQuery;
import org.homeward.overdue.BoardSelections;
import org.homeward.overdue.LateStepBoard;
import org.homeward.overdue.SavedBoardFilters;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board; its filter is its address. */
@Controller
class BoardPages {

    private static final int PAGE = 50;
    private static final int AHEAD = 5;

    private final LateStepBoard board;
    private final BoardViews views;
    private final TimeUntilDue distances;
    private final SavedBoardFilters saved;
    private final BoardSelections choices;
    private final ReaderLocales speech;
    private final Clock clock;

    BoardPages(
            LateStepBoard board,
            BoardViews views,
            TimeUntilDue distances,
            SavedBoardFilters saved,
            BoardSelections choices,
            ReaderLocales speech,
            Clock clock) {
        this.board = board;
        this.views = views;
        this.distances = distances;
        this.saved = saved;
        this.choices = choices;
        this.speech = speech;
        this.clock = clock;
    }

    @GetMapping("/overdue")
    String board(
            BoardFilter filter,
            @RequestParam(required = false) @Nullable RowCursor after,
            HttpServletResponse response,
            HttpSession session,
            Actor actor,
            Locale language,
            Model model) {
        var query = new BoardQuery(filter, after, PAGE);
        var sight = board.sight(query, actor, language);
        var ahead = board.willBeLate(filter, AHEAD, actor, language);
        var course = board.course(filter, actor);
        response.setHeader("Server-Timing", ServerTiming.of(sight, ahead));
        var say = speech.of(actor, language);
        var words = new BoardWords(say, distances);
        model.addAttribute("words", words);
        model.addAttribute("board", views.of(query, sight, actor, words));
        model.addAttribute("choice", BoardSelectionView.of(choices.of(session, filter), sight.page()));
        model.addAttribute("unfinished", choices.unfinished(session));
        model.addAttribute("forecast", ahead);
        model.addAttribute("days", new LikelyDateWords(language, say.zone(), clock.instant()));
        model.addAttribute("course", LatenessTrendView.of(course, say));
        model.addAttribute("saved", saved.of(actor));
        return "overdue/board";
    }

    @PostMapping("/overdue/views")
    String keep(BoardFilter filter, @RequestParam(defaultValue = "") String name, Actor actor) {
        saved.keep(name, BoardAddress.query(filter), actor);
        return "redirect:" + BoardAddress.of(filter);
    }

    @PostMapping("/overdue/views/{id}/removal")
    String remove(@PathVariable long id, Actor actor) {
        saved.remove(id, actor);
        return "redirect:" + BoardAddress.PAGE;
    }
}
