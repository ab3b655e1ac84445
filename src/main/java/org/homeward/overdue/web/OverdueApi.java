package org.homeward.overdue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.forecast.LikelyDateWords;
import org.homeward.overdue.BoardCell;
import org.homeward.overdue.BoardFigures;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardListResult;
import org.homeward.overdue.BoardQuery;
import org.homeward.overdue.BoardRow;
import org.homeward.overdue.LateStepBoard;
import org.homeward.shared.RowCursor;
import org.homeward.shared.RowLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board over the API: the same scopes, filters and figures as the page. */
@RestController
@RequestMapping(path = "/api/v1/overdue", produces = MediaType.APPLICATION_JSON_VALUE)
class OverdueApi {

    private static final int USUAL = 50;

    private final LateStepBoard board;
    private final ReaderLocales speech;
    private final Clock clock;

    OverdueApi(LateStepBoard board, ReaderLocales speech, Clock clock) {
        this.board = board;
        this.speech = speech;
        this.clock = clock;
    }

    @GetMapping
    @Parameter(name = "scope", in = ParameterIn.QUERY)
    @Parameter(name = "list", in = ParameterIn.QUERY)
    @Parameter(name = "stage", in = ParameterIn.QUERY)
    @Parameter(name = "agency", in = ParameterIn.QUERY)
    @Parameter(name = "corridor", in = ParameterIn.QUERY)
    @Parameter(name = "child", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "after", in = ParameterIn.QUERY)
    BoardJson board(
            @Parameter(hidden = true) BoardFilter filter,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable RowCursor after,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable RowLimit limit,
            HttpServletResponse response,
            Actor actor,
            Locale language) {
        var query = new BoardQuery(filter, after, RowLimit.rows(limit, USUAL));
        var sight = board.sight(query, actor, language);
        var ahead = board.willBeLate(filter, query.limit(), actor, language);
        response.setHeader("Server-Timing", ServerTiming.of(sight, ahead));
        var days = new LikelyDateWords(language, speech.of(actor, language).zone(), clock.instant());
        return new BoardJson(
                filter.scope().name(),
                sight.figures(),
                sight.cells(),
                Rows.of(sight.page()),
                ahead.items().stream().map(item -> ForecastJson.of(item, days)).toList());
    }

    /**
     * The board in codes.
     *
     * @param table a cell's {@code agency} is the unit, or its country where units aren't told: what the filter {@code agency} takes
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BoardJson(
            String scope, BoardFigures figures, List<BoardCell> table, Rows rows, List<ForecastJson> forecast) {}

    /** A page of the list. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Rows(List<BoardRow> items, long total, @Nullable String next) {

        static Rows of(BoardListResult page) {
            return new Rows(
                    page.items(),
                    page.total(),
                    page.next() == null ? null : page.next().text());
        }
    }
}
