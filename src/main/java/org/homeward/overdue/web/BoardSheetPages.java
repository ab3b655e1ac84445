package org.homeward.overdue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.homeward.deadlines.counting.TimeUntilDue;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardQuery;
import org.homeward.overdue.LateStepBoard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board's list to take along: as a table for a spreadsheet, and on paper for the week. */
@Controller
class BoardSheetPages {

    private static final int AT_ONCE = 1000;

    private final LateStepBoard board;
    private final WeekSheetViews weeks;
    private final ReaderLocales speech;
    private final TimeUntilDue distances;

    BoardSheetPages(LateStepBoard board, WeekSheetViews weeks, ReaderLocales speech, TimeUntilDue distances) {
        this.board = board;
        this.weeks = weeks;
        this.speech = speech;
        this.distances = distances;
    }

    /** The whole list, however long: read page by page, so that none of it is held. */
    @GetMapping("/overdue.csv")
    void table(BoardFilter filter, HttpServletResponse response, Actor actor, Locale language) throws IOException {
        var words = new BoardWords(speech.of(actor, language), distances);
        var query = new BoardQuery(filter, null, AT_ONCE);
        var page = board.list(query, actor, language);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"overdue.csv\"");
        var out = response.getOutputStream();
        out.write(CsvLines.head(words.say()).getBytes(StandardCharsets.UTF_8));
        for (var more = true; more; ) {
            out.write(CsvLines.lines(page.items(), words).getBytes(StandardCharsets.UTF_8));
            more = page.next() != null;
            page = more ? board.list(new BoardQuery(filter, page.next(), AT_ONCE), actor, language) : page;
        }
    }

    @GetMapping("/overdue/week")
    String week(BoardFilter filter, Actor actor, Locale language, Model model) {
        var words = new BoardWords(speech.of(actor, language), distances);
        model.addAttribute("words", words);
        model.addAttribute("week", weeks.of(filter, actor, words));
        return "overdue/week";
    }
}
