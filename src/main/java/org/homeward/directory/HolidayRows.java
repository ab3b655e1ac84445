package org.homeward.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.CountryCode;

/** Reads the holiday tables; country and year stand in a file's name, {@code KH-2026.csv}. */
final class HolidayRows {

    private HolidayRows() {}

    /** The English names with their translations. */
    static Map<String, Map<String, String>> names(Map<DirectoryFile, List<DirectoryRow>> rows) {
        var names = new HashMap<String, Map<String, String>>();
        for (var row : rows.getOrDefault(DirectoryFile.HOLIDAY_NAMES, List.of())) {
            names.put(row.text("name_en"), row.names());
        }
        return names;
    }

    static List<Holiday> read(Map<DirectoryFile, List<DirectoryRow>> rows, Map<String, Map<String, String>> names) {
        var holidays = new ArrayList<Holiday>();
        for (var row : rows.getOrDefault(DirectoryFile.HOLIDAYS, List.of())) {
            holidays.add(holiday(row, names, false));
        }
        for (var row : rows.getOrDefault(DirectoryFile.PROVISIONAL_HOLIDAYS, List.of())) {
            holidays.add(holiday(row, names, true));
        }
        return holidays;
    }

    private static Holiday holiday(DirectoryRow row, Map<String, Map<String, String>> names, boolean provisional) {
        var name = row.text("name");
        var date = row.as("date", LocalDate::parse);
        if (!row.file().substring(3, 7).equals(String.valueOf(date.getYear()))) {
            throw row.wrong("the day isn't of the file's year");
        }
        return new Holiday(
                new CountryCode(row.file().substring(0, 2)),
                date,
                works(row),
                names.getOrDefault(name, Map.of(TranslatedNames.FALLBACK, name)),
                provisional,
                row.text("source"));
    }

    private static boolean works(DirectoryRow row) {
        return switch (row.text("kind")) {
            case "holiday" -> false;
            case "working-day" -> true;
            default -> throw row.wrong("'kind' is neither holiday nor working-day");
        };
    }
}
