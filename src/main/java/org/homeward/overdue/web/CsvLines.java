package org.homeward.overdue.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.directory.people.ReaderWording;
import org.homeward.overdue.BoardRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The board as comma-separated values; no cell is ever taken for a formula by the program that opens it. */
@Component
class CsvLines {

    private static final String MARK_OF_ORDER = "\uFEFF";
    private static final List<String> COLUMNS = List.of(
            "lateDays",
            "step",
            "case",
            "corridor",
            "child",
            "stage",
            "desk",
            "phone",
            "taken",
            "due",
            "opened",
            "cause",
            "level",
            "told");

    private final BoardLines lines;
    private final RowJsons rows;
    private final DeskWords desks;
    private final ToldWords told;
    private final Clock clock;

    CsvLines(BoardLines lines, RowJsons rows, DeskWords desks, ToldWords told, Clock clock) {
        this.lines = lines;
        this.rows = rows;
        this.desks = desks;
        this.told = told;
        this.clock = clock;
    }

    String head(ReaderWording say) {
        return MARK_OF_ORDER
                + COLUMNS.stream()
                        .map(column -> cell(say.words("overdue.csv." + column)))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    String lines(List<BoardRow> all, ReaderWording say) {
        return all.stream().map(row -> line(row, say)).collect(Collectors.joining());
    }

    private String line(BoardRow row, ReaderWording say) {
        var now = clock.instant();
        var corridor = row.head().corridor();
        var rungs = told.rungs(row, say);
        return Arrays.asList(
                                String.valueOf(rows.lateDays(row, now)),
                                lines.name(row, say),
                                row.head().name(),
                                corridor == null ? "" : corridor.toString(),
                                row.head().child() ? say.words("frame.child") : "",
                                row.stage() == null ? "" : say.words("frame.phase." + row.stage()),
                                desks.name(row.desk(), say),
                                desks.phone(row),
                                lines.holder(row, say),
                                row.dates().due() == null
                                        ? ""
                                        : say.onPaper(row.dates().due()),
                                say.onPaper(row.dates().opened()),
                                told.why(row, say),
                                rungs == null ? "" : rungs.words(),
                                rungs == null ? "" : rungs.last())
                        .stream()
                        .map(CsvLines::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** Quoted; a cell that begins like a formula gets an apostrophe before it. */
    static String cell(@Nullable String text) {
        var given = text == null ? "" : text;
        var safe = given.matches("(?s)[=+\\-@\t\r\n].*") ? "'" + given : given;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
