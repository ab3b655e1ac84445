package org.homeward.deadlines.calendars;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.homeward.directory.Directory;
import org.homeward.directory.Holiday;
import org.homeward.shared.CountryCode;

/** Collects the days of a table that somebody brings, and says what is wrong with them. */
final class HolidayTableDays {

    private static final int LONGEST = 200;
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@-]");

    private final Directory directory;
    private final CountryCode country;
    private final int year;
    private final boolean official;
    private final String source;
    private final Map<LocalDate, Holiday> days = new TreeMap<>();
    private final HolidayTableProblems problems = new HolidayTableProblems();

    HolidayTableDays(Directory directory, CountryCode country, int year, boolean official, String source) {
        this.directory = directory;
        this.country = country;
        this.year = year;
        this.official = official;
        this.source = source;
    }

    /** A line as it was written; {@code line} is its number in the file. */
    void add(long line, String date, String kind, String name, String itsSource) {
        var day = date(date);
        if (day.isEmpty()) {
            problems.add(line, "date");
        } else if (day.get().getYear() != year) {
            problems.add(line, "year");
        } else if (!kind.equals("holiday") && !kind.equals("working-day")) {
            problems.add(line, "kind");
        } else if (!isPlain(name) || name.isBlank()) {
            problems.add(line, "name");
        } else if (!isPlain(itsSource) || !isPlain(source) || itsSource.isBlank() && source.isBlank()) {
            problems.add(line, "source");
        } else if (days.putIfAbsent(day.get(), holiday(day.get(), kind, name.strip(), itsSource.strip())) != null) {
            problems.add(line, "twice");
        }
    }

    void wrong(long line, String what) {
        problems.add(line, what);
    }

    /** The days; refused if a line is wrong, or if there is none. */
    List<Holiday> all() {
        problems.refuseIfAny();
        if (days.isEmpty()) {
            throw HolidayTableProblems.whole("empty");
        }
        return List.copyOf(days.values());
    }

    private Holiday holiday(LocalDate day, String kind, String name, String itsSource) {
        return new Holiday(
                country,
                day,
                kind.equals("working-day"),
                directory.holidayNames(name),
                !official,
                itsSource.isEmpty() ? source : itsSource);
    }

    /** No more than a line, and nothing that a spreadsheet takes for a formula when the table is read out again. */
    private static boolean isPlain(String text) {
        return text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl)
                && !FORMULA.matcher(text).lookingAt();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
