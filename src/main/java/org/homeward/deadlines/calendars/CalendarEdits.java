package org.homeward.deadlines.calendars;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.directory.Directory;
import org.homeward.directory.Holiday;
import org.homeward.directory.ReplacedHolidayTable;
import org.homeward.directory.calendars.CalendarChanges;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Changes single days of the table in force. */
@Component
public class CalendarEdits {

    private final CalendarChanges changes;
    private final Directory directory;

    CalendarEdits(CalendarChanges changes, Directory directory) {
        this.changes = changes;
        this.directory = directory;
    }

    /**
     * The table in force with another day; throws {@code InvalidContentException} for a day that can't be.
     *
     * @param kind {@code holiday}, {@code working-day}, or {@code none} to take the day out
     */
    public NewHolidayTable withDay(
            CountryCode country, int year, String date, String kind, String name, String source) {
        var table = changes.inForce(country, year);
        var official = table.days().stream().anyMatch(day -> !day.provisional());
        var days = new HolidayTableDays(directory, country, year, official, source);
        if (!kind.equals("none")) {
            days.add(1, date.strip(), kind, name, source);
            days.all();
        }
        var others = table.days().stream().filter(day -> !day.date().toString().equals(date.strip()));
        var all = Stream.concat(others, kind.equals("none") ? Stream.<Holiday>of() : days.all().stream())
                .sorted(java.util.Comparator.comparing(Holiday::date))
                .toList();
        if (all.isEmpty()) {
            throw HolidayTableProblems.whole("empty");
        }
        return NewHolidayTable.of(country, year, all, official, source(country, year, all, source));
    }

    private String source(CountryCode country, int year, List<Holiday> days, String given) {
        if (!given.isBlank()) {
            return given.strip();
        }
        return changes.of(country, year).stream()
                .findFirst()
                .map(ReplacedHolidayTable::source)
                .orElseGet(() -> CalendarFiles.sources(days));
    }
}
