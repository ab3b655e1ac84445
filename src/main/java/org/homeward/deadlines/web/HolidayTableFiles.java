package org.homeward.deadlines.web;

import java.nio.charset.StandardCharsets;
import org.homeward.deadlines.calendars.CalendarFiles;
import org.homeward.directory.HolidayYear;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Holiday tables as files. */
final class HolidayTableFiles {

    private HolidayTableFiles() {}

    static ResponseEntity<byte[]> csv(CalendarFiles files, HolidayYear table) {
        return file(table, "csv", "text/csv;charset=UTF-8", files.csv(table));
    }

    static ResponseEntity<byte[]> ical(CalendarFiles files, HolidayYear table) {
        return file(table, "ics", "text/calendar;charset=UTF-8", files.ical(table));
    }

    /** Whether the country has announced it; a year without a table isn't announced. */
    static boolean isOfficial(HolidayYear table) {
        return table.days().stream().anyMatch(day -> !day.provisional());
    }

    static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("Neither true nor false");
        }
        return text.equals("true");
    }

    private static ResponseEntity<byte[]> file(HolidayYear table, String ending, String type, String text) {
        var name = table.country() + "-" + table.year() + "." + ending;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(type))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
