package org.homeward.overdue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.overdue.Board;
import org.homeward.overdue.BoardCell;
import org.homeward.overdue.BoardFigures;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardQuery;
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

    private final Board board;
    private final RowJsons rows;
    private final ForecastWords forecasts;

    OverdueApi(Board board, RowJsons rows, ForecastWords forecasts) {
        this.board = board;
        this.rows = rows;
        this.forecasts = forecasts;
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
        var sight = board.sight(query, actor);
        var ahead = board.willBeLate(filter, query.limit(), actor);
        response.setHeader("Server-Timing", ServerTiming.of(sight, ahead));
        return BoardJson.of(filter, sight, rows.of(sight.page(), language), forecasts.json(ahead, actor, language));
    }

    /** The board in codes. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BoardJson(String scope, BoardFigures figures, List<Cell> table, Rows rows, List<ForecastJson> forecast) {

        static BoardJson of(BoardFilter filter, Board.Sight sight, List<RowJson> items, List<ForecastJson> forecast) {
            var next = sight.page().next();
            return new BoardJson(
                    filter.scope().name(),
                    sight.figures(),
                    sight.cells().stream().map(Cell::of).toList(),
                    new Rows(items, sight.page().total(), next == null ? null : next.text()),
                    forecast);
        }

        /**
         * A cell of the heat table.
         *
         * @param agency the unit, or its country where units aren't told; what the filter {@code agency} takes
         */
        record Cell(String country, String agency, String stage, long late, long open) {
            static Cell of(BoardCell cell) {
                return new Cell(
                        cell.desk().country().value(),
                        cell.desk().code(),
                        cell.stage().name(),
                        cell.late(),
                        cell.open());
            }
        }

        /** A page of the list. */
        @JsonInclude(JsonInclude.Include.ALWAYS)
        record Rows(
                List<RowJson> items, long total, @Nullable String next) {}
    }
}
