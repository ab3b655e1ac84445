package org.homeward.overdue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.homeward.overdue.Board;
import org.homeward.overdue.BoardCell;
import org.homeward.overdue.BoardFigures;
import org.homeward.overdue.BoardFilter;
import org.jspecify.annotations.Nullable;

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
    record Rows(List<RowJson> items, long total, @Nullable String next) {}
}
