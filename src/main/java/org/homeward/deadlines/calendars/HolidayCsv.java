package org.homeward.deadlines.calendars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.homeward.directory.Holiday;

/** A holiday table as CSV: {@code date,kind,name,source}. */
final class HolidayCsv {

    private static final List<String> HEADER = List.of("date", "kind", "name", "source");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).get();

    private HolidayCsv() {}

    static void read(String text, HolidayTableDays days) {
        try (var parser = CSVParser.parse(text.startsWith("\ufeff") ? text.substring(1) : text, FORMAT)) {
            var rows = parser.iterator();
            if (!rows.hasNext() || !rows.next().toList().equals(HEADER)) {
                throw HolidayTableProblems.whole("header");
            }
            while (rows.hasNext()) {
                var row = rows.next();
                var line = parser.getCurrentLineNumber();
                if (row.size() == HEADER.size()) {
                    days.add(line, row.get(0), row.get(1), row.get(2), row.get(3));
                } else if (row.size() > 1 || !row.get(0).isEmpty()) {
                    days.wrong(line, "fields");
                }
            }
        } catch (IOException | IllegalStateException | IllegalArgumentException | UncheckedIOException unreadable) {
            throw HolidayTableProblems.whole("csv");
        }
    }

    static String write(List<Holiday> days) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            printer.printRecord(HEADER);
            for (var day : days) {
                printer.printRecord(day.date(), day.kind(), day.names().get("en"), day.source());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text.toString();
    }
}
