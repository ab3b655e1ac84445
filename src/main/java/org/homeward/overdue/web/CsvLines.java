package org.homeward.overdue.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.overdue.BoardRow;
import org.jspecify.annotations.Nullable;

/** The board as comma-separated values; no cell is ever taken for a formula by the program that opens it. */
final class CsvLines {

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

    private CsvLines() {}

    static String head(ReaderLocale say) {
        return MARK_OF_ORDER
                + COLUMNS.stream()
                        .map(column -> cell(say.words("overdue.csv." + column)))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    static String lines(List<BoardRow> all, BoardWords words) {
        return all.stream().map(row -> line(row, words)).collect(Collectors.joining());
    }

    private static String line(BoardRow row, BoardWords words) {
        var say = words.say();
        var at = row.at();
        var dates = row.dates();
        var told = row.told() == null || row.told().top() < 1 ? null : row.told();
        return Arrays.asList(
                                dates.lateDays(),
                                words.name(row),
                                row.head().called(),
                                row.corridor(),
                                row.knownChild() ? say.words("frame.child") : null,
                                at.stage() == null ? null : say.words("frame.phase." + at.stage()),
                                words.desk(at.desk()),
                                at.phone(),
                                words.holder(row),
                                dates.due() == null ? null : say.onPaper(dates.due()),
                                say.onPaper(dates.opened()),
                                words.why(row),
                                told == null ? null : words.level(told),
                                told == null ? null : words.last(told))
                        .stream()
                        .map(cell -> cell(cell == null ? null : cell.toString()))
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
